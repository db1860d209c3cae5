import Inspection

extension Finding {
    /// How the address of a link is written.
    var linkWritingWords: FindingWords? {
        switch identifier {
        case "link.unusual-number": unusualNumberWords
        case "link.numeric-host": numericHostWords
        case "link.userinfo": userinfoWords
        case "link.oddly-written": oddlyWrittenWords
        case "link.odd-port": oddPortWords
        default: linkHostWords
        }
    }

    private var linkHostWords: FindingWords? {
        switch identifier {
        case "link.non-ascii-host": nonAsciiHostWords
        case "link.deep-host": deepHostWords
        case "link.random-host": Self.randomWords(argument(0))
        case "link.cheap-ending": Self.cheapWords(argument(0))
        default: nil
        }
    }

    private var unusualNumberWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en:
                    "A link writes the number of a computer in a way that hides it: \(argument(0)) is \(argument(1)).",
                ja: "リンク \(argument(0)) は、数値の書き方を変えて実際の行き先 \(argument(1)) を隠しています。"
            ),
            why: Phrase(
                en: "Browsers understand it, people and filters do not.",
                ja: "ブラウザーは解釈できますが、人やフィルターには分かりにくい書き方です。"
            )
        )
    }

    private var numericHostWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link leads to a number, \(argument(0)), instead of a name.",
                ja: "リンク先が名前ではなく、数値（\(argument(0))）になっています。"
            ),
            why: Phrase(
                en: "Sites for customers have names.",
                ja: "一般の利用者向けのサイトには通常、名前があります。"
            ),
            against: Phrase(
                en: "Machines inside a company's network often have none.",
                ja: "社内の機器などは数値で指定することもあります。"
            )
        )
    }

    private var userinfoWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link begins with “\(argument(0))@”, but leads to \(argument(1)).",
                ja: "リンクは「\(argument(0))@」で始まりますが、実際のリンク先は \(argument(1)) です。"
            ),
            why: Phrase(
                en: "What stands before the @ is not the address; it is there to be mistaken for it.",
                ja: "@ より前の部分は行き先ではなく、本物のアドレスに見せかけるために使われます。"
            )
        )
    }

    private var oddlyWrittenWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link is written so that only browsers understand it: \(argument(0)) is \(argument(1)).",
                ja: "リンク \(argument(0)) は特殊な書き方で、ブラウザーは \(argument(1)) と解釈します。"
            ),
            why: Phrase(
                en: "Backslashes, coded letters and hidden breaks are meant for filters.",
                ja: "逆スラッシュや符号化された文字、隠れた改行は、フィルターを避けるために使われます。"
            ),
            against: Phrase(
                en: "Careless programs write such links, too.",
                ja: "作りの粗いプログラムが書いたリンクの場合もあります。"
            )
        )
    }

    private var oddPortWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link leads to port \(argument(1)) of \(argument(0)).",
                ja: "リンク先は \(argument(0)) の \(argument(1)) 番ポートです。"
            ),
            why: Phrase(
                en: "Sites for customers use the usual ports.",
                ja: "一般の利用者向けのサイトは、標準のポートを使います。"
            ),
            against: Phrase(en: "Internal systems do not.", ja: "社内システムなどではよく使われます。")
        )
    }

    private var nonAsciiHostWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "A link leads to \(argument(0)) (\(argument(1))).",
                ja: "リンク先は \(argument(0))（\(argument(1))）です。"
            ),
            why: Phrase(
                en: "Letters of other scripts can look like the ones that are expected.",
                ja: "別の文字体系には、見分けのつかない文字があります。"
            ),
            against: Phrase(
                en: "Names in one's own language are written like that.",
                ja: "日本語などのドメイン名であれば自然です。"
            )
        )
    }

    private var deepHostWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The name \(argument(0)) has very many parts.",
                ja: "\(argument(0)) は区切りが非常に多い名前です。"
            ),
            why: Phrase(
                en: "On a small screen only its beginning is seen.",
                ja: "小さな画面では、先頭の部分しか見えません。"
            ),
            against: Phrase(en: "Large services have such names.", ja: "大規模なサービスで使われることもあります。")
        )
    }
}
