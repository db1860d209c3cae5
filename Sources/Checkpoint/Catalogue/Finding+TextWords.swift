import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.textKinds`; nil for others. Arguments must have been made harmless.
    var textWords: FindingWords? { writingWords ?? letterWords ?? pressureWords ?? topicWords }

    private var writingWords: FindingWords? {
        switch identifier {
        case "text.machine-translated":
            FindingWords(
                seen: Phrase(
                    en: "The Japanese reads like a machine's translation: “\(argument(0))”.",
                    ja: "機械翻訳のような日本語です：「\(argument(0))」"
                ),
                why: Phrase(
                    en: "It has \(argument(1)) pronouns and \(argument(2)) polite forms in 1,000 characters. "
                        + "Business mail in Japanese has hardly any pronouns and about thirty polite forms.",
                    ja: "1,000 文字あたり代名詞が \(argument(1))、敬語が \(argument(2)) あります。"
                        + "日本語の業務メールでは代名詞はほとんど使われず、敬語は 30 前後あるのが普通です。"
                ),
                against: Phrase(
                    en: "A partner abroad may have his mail translated. Well-written text proves nothing either.",
                    ja: "海外の取引先が翻訳を使っている場合もあります。なお、自然な日本語であっても安全とは限りません。"
                )
            )
        case "text.translated-phrase":
            FindingWords(
                seen: Phrase(
                    en: "It uses turns of phrase of translations (\(argument(0))): “\(argument(1))”.",
                    ja: "翻訳調の言い回し（\(argument(0))）があります：「\(argument(1))」"
                ),
                why: Phrase(
                    en: "Japanese companies do not address customers in this way.",
                    ja: "日本の企業がお客様にこのような書き方をすることは、まずありません。"
                ),
                against: Phrase(
                    en: "Foreign companies' notices are sometimes translated like this.",
                    ja: "海外企業のお知らせが、このように翻訳されていることもあります。"
                )
            )
        case "text.doubled-reading":
            FindingWords(
                seen: Phrase(
                    en: "Readings stand beside the words they spell (\(argument(0))): “\(argument(1))”.",
                    ja: "読み仮名と漢字が重なっています（\(argument(0))）：「\(argument(1))」"
                ),
                why: Phrase(
                    en: "Nobody writes so; it slips past filters that look for words.",
                    ja: "人がこのように書くことはなく、単語を調べるフィルターを避けるための細工です。"
                )
            )
        case "text.template-slip":
            FindingWords(
                seen: Phrase(
                    en: "Something is left over from a template (\(argument(0))): “\(argument(1))”.",
                    ja: "ひな形の誤りや埋め忘れ（\(argument(0))）があります：「\(argument(1))」"
                ),
                why: Phrase(
                    en: "Slips like these come of copied and mass-produced messages.",
                    ja: "コピーや大量送信で作られたメールによく見られる誤りです。"
                ),
                against: Phrase(
                    en: "Honest senders' templates go wrong, too.",
                    ja: "正規の送信者のひな形にも誤りはあり得ます。"
                )
            )
        case "text.spaced-japanese":
            FindingWords(
                seen: Phrase(
                    en: "Spaces stand within Japanese words, \(argument(0)) times.",
                    ja: "日本語の単語の途中に空白が \(argument(0)) か所あります。"
                ),
                why: Phrase(
                    en: "Words are torn apart so that filters do not find them.",
                    ja: "フィルターに見つからないように、単語が分断されています。"
                ),
                against: Phrase(en: "Headlines are sometimes spaced.", ja: "見出しの字間を空けている場合もあります。")
            )
        case "text.simplified-characters":
            FindingWords(
                seen: Phrase(
                    en: "Simplified Chinese characters stand in the Japanese text (\(argument(0))): “\(argument(1))”.",
                    ja: "日本語の文中に中国語の簡体字（\(argument(0))）があります：「\(argument(1))」"
                ),
                why: Phrase(
                    en: "Japanese does not know them, and its keyboards do not offer them.",
                    ja: "日本語では使われない文字で、日本語入力では通常現れません。"
                ),
                against: Phrase(en: "It may quote Chinese.", ja: "中国語を引用している場合があります。")
            )
        default: nil
        }
    }

    private var letterWords: FindingWords? {
        switch identifier {
        case "text.invisible-characters":
            FindingWords(
                seen: Phrase(
                    en: "\(argument(0)) characters that nobody sees stand within words.",
                    ja: "単語の途中に、目に見えない文字が \(argument(0)) 個あります。"
                ),
                why: Phrase(
                    en: "They hide words from filters while readers see them whole.",
                    ja: "読む人には普通に見えますが、フィルターから単語を隠す働きがあります。"
                ),
                against: Phrase(
                    en: "Text copied from web pages may bring some along.",
                    ja: "ウェブページから文章を貼り付けると混ざることがあります。"
                )
            )
        case "text.styled-letters":
            FindingWords(
                seen: Phrase(
                    en: "\(argument(0)) letters are signs of mathematics or the like that only look like letters.",
                    ja: "文字に似せた数学記号などが \(argument(0)) 個使われています。"
                ),
                why: Phrase(
                    en: "They catch the eye, and hide words from filters.",
                    ja: "目を引くため、またフィルターから単語を隠すために使われます。"
                ),
                against: Phrase(en: "Advertisers and friends like them, too.", ja: "広告や私的なメールでも使われます。")
            )
        case "text.mixed-scripts":
            FindingWords(
                seen: Phrase(
                    en: "Cyrillic or Greek letters stand in \(argument(0)) words of Latin letters.",
                    ja: "ラテン文字の単語にキリル文字やギリシャ文字が混ざっています（\(argument(0)) 語）。"
                ),
                why: Phrase(
                    en: "They look the same, so that a false name looks like the right one.",
                    ja: "見た目が同じなので、偽の名前を本物のように見せられます。"
                )
            )
        case "text.disguised-words":
            FindingWords(
                seen: Phrase(
                    en: "English words wear accents they do not have: \(argument(0)).",
                    ja: "英単語に本来ない記号付きの文字が使われています：\(argument(0))"
                ),
                why: Phrase(
                    en: "Readers read over them; filters do not know the words.",
                    ja: "読む人は気付かず、フィルターには別の単語に見えます。"
                )
            )
        default: nil
        }
    }

    private var pressureWords: FindingWords? {
        switch identifier {
        case "text.account-pressure":
            FindingWords(
                seen: Phrase(
                    en: "It speaks of an account or a payment in trouble and wants something done (\(argument(0))): "
                        + "“\(argument(1))”.",
                    ja: "アカウントや支払いの問題を告げて、対応を求めています（\(argument(0))）：「\(argument(1))」"
                ),
                why: Phrase(
                    en: "This is how phishing makes people act before they think.",
                    ja: "考える前に行動させるのは、フィッシングの典型的な手口です。"
                ),
                against: Phrase(
                    en: "Real banks and shops warn, too. Open their site yourself, not by a link in the message.",
                    ja: "本物の銀行や店からも注意の連絡は届きます。メールのリンクではなく、ご自身で公式サイトを開いてご確認ください。"
                )
            )
        case "text.account-request":
            FindingWords(
                seen: Phrase(
                    en: "It asks to do something about an account or a payment (\(argument(0))): “\(argument(1))”.",
                    ja: "アカウントや支払いについて操作を求めています（\(argument(0))）：「\(argument(1))」"
                ),
                why: Phrase(
                    en: "Phishing asks for the same.",
                    ja: "フィッシングでも同じことが求められます。"
                ),
                against: Phrase(
                    en: "So do many honest messages; it weighs only beside other evidence.",
                    ja: "正規のメールにもよくある内容で、ほかの手がかりと合わせて判断します。"
                )
            )
        case "text.bare-link":
            FindingWords(
                seen: Phrase(
                    en: "It has hardly a word, but a link (“\(argument(0))”).",
                    ja: "ほとんど文章がなく、リンクだけがあります（「\(argument(0))」）。"
                ),
                why: Phrase(
                    en: "Where there is no text, filters and readers have nothing to judge by.",
                    ja: "文章がなければ、フィルターも読む人も内容を判断できません。"
                ),
                against: Phrase(
                    en: "Friends and colleagues send bare links, too.",
                    ja: "知人や同僚がリンクだけを送ることもあります。"
                )
            )
        case "text.many-lures":
            FindingWords(
                seen: Phrase(
                    en: "Words of scams and unwanted offers stand close together: \(argument(0)).",
                    ja: "詐欺や迷惑広告によく使われる言葉が集まっています：\(argument(0))"
                ),
                why: Phrase(
                    en: "One such word says little; several in few lines hardly ever stand in honest mail.",
                    ja: "一語だけなら普通ですが、短い文に幾つも集まることは正規のメールではまれです。"
                ),
                against: Phrase(en: "Advertisements may be honest.", ja: "正規の広告の場合もあります。")
            )
        case "text.introduction":
            FindingWords(
                seen: Phrase(
                    en: "A stranger introduces himself (\(argument(0))): “\(argument(1))”.",
                    ja: "見知らぬ人の自己紹介があります（\(argument(0))）：「\(argument(1))」"
                ),
                why: Phrase(
                    en: "Scams about money, love and inheritances begin so.",
                    ja: "送金、恋愛、遺産などの詐欺は、このように始まります。"
                ),
                against: Phrase(en: "Honest strangers write, too.", ja: "善意の初対面の人からのメールもあります。")
            )
        default: nil
        }
    }
}
