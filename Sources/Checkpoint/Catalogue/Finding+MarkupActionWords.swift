import Inspection

extension Finding {
    /// What is said of HTML that does something, or asks for something.
    var markupActionWords: FindingWords? {
        switch identifier {
        case "markup.form", "markup.secret-field": formWords
        case "markup.script":
            FindingWords(
                seen: Phrase(
                    en: "The HTML has programs: \(argument(0)) scripts, \(argument(1)) event handlers.",
                    ja: "HTML にプログラムが含まれています（スクリプト \(argument(0)) 個、イベント属性 \(argument(1)) 個）。"
                ),
                why: Phrase(
                    en: "No mail program runs them; they act when the message is opened in a browser.",
                    ja: "メールソフトでは動きませんが、ブラウザーで開くと動作します。"
                ),
                against: Phrase(
                    en: "Web pages that were sent as they are have them, too.",
                    ja: "ウェブページをそのまま送ったメールにも含まれます。"
                )
            )
        case "markup.refresh":
            FindingWords(
                seen: Phrase(
                    en: "The HTML opens another page by itself: \(argument(0))",
                    ja: "開くと自動的に別のページへ移動します：\(argument(0))"
                ),
                why: Phrase(
                    en: "The reader ends up somewhere without having clicked on anything.",
                    ja: "何もクリックしなくても、別の場所へ誘導されます。"
                )
            )
        case "markup.base":
            FindingWords(
                seen: Phrase(
                    en: "Short links of the message are made complete with \(argument(0))",
                    ja: "メール内の省略されたリンクは \(argument(0)) を付けて解釈されます。"
                ),
                why: Phrase(
                    en: "A filter that does not know this sees other addresses than the reader reaches.",
                    ja: "これを考慮しないフィルターには、実際とは違うリンク先に見えます。"
                ),
                against: Phrase(
                    en: "Web pages that were sent as they are have it, too.",
                    ja: "ウェブページをそのまま送ったメールにもあります。"
                )
            )
        default: frameWords
        }
    }

    private var frameWords: FindingWords {
        FindingWords(
            seen: Phrase(
                en: "The HTML has \(argument(0)) other documents within it.",
                ja: "HTML の中に別の文書が \(argument(0)) 個埋め込まれています。"
            ),
            why: Phrase(
                en: "What is in them comes from elsewhere and may change after the message was inspected.",
                ja: "中身は外部から読み込まれ、検査後に変わることがあります。"
            ),
            against: Phrase(
                en: "Web pages that were sent as they are have them, too.",
                ja: "ウェブページをそのまま送ったメールにもあります。"
            )
        )
    }

    private var formWords: FindingWords {
        identifier == "markup.form"
            ? FindingWords(
                seen: Phrase(
                    en: "The message has a form that is sent to \(argument(0))",
                    ja: "メールの中に入力フォームがあります（送信先：\(argument(0))）。"
                ),
                why: Phrase(
                    en: "What is typed into a message goes to whoever made it.",
                    ja: "入力した内容は、メールの作成者に送られます。"
                ),
                against: Phrase(
                    en: "Newsletters have search fields and surveys.",
                    ja: "メールマガジンの検索欄やアンケートにも使われます。"
                )
            )
            : FindingWords(
                seen: Phrase(
                    en: "A form in the message asks for secrets (\(argument(0))) and sends them to \(argument(1))",
                    ja: "メール内のフォームが秘密の情報（\(argument(0))）の入力を求めています（送信先：\(argument(1))）。"
                ),
                why: Phrase(
                    en: "No honest sender has passwords or card numbers typed into a message.",
                    ja: "正規の送信元が、メールの中でパスワードやカード番号を入力させることはありません。"
                )
            )
    }
}
