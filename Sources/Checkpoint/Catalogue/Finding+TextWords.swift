import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.textKinds`; nil for others. Arguments must have been made harmless.
    var textWords: FindingWords? { writingWords ?? letterWords ?? lureWords ?? topicWords }

    /// How a text is written.
    private var writingWords: FindingWords? {
        switch identifier {
        case "text.machine-translated": machineTranslated
        case "text.translated-phrase": translatedPhrase
        case "text.doubled-reading": doubledReading
        case "text.template-slip": templateSlip
        case "text.spaced-japanese": spacedJapanese
        case "text.simplified-characters": simplifiedCharacters
        default: nil
        }
    }

    private var machineTranslated: FindingWords {
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
    }

    private var translatedPhrase: FindingWords {
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
    }

    private var doubledReading: FindingWords {
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
    }

    private var templateSlip: FindingWords {
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
    }

    private var spacedJapanese: FindingWords {
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
    }

    private var simplifiedCharacters: FindingWords {
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
    }
}
