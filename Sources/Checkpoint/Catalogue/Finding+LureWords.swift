import Inspection

extension Finding {
    /// What a text wants of its reader. Arguments must have been made harmless.
    var lureWords: FindingWords? {
        switch identifier {
        case "text.account-pressure": accountPressure
        case "text.account-request": accountRequest
        case "text.bare-link": bareLink
        case "text.many-lures": manyLures
        case "text.introduction": introduction
        default: nil
        }
    }

    private var accountPressure: FindingWords {
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
    }

    private var accountRequest: FindingWords {
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
    }

    private var bareLink: FindingWords {
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
    }

    private var manyLures: FindingWords {
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
    }

    private var introduction: FindingWords {
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
    }
}
