import Inspection

extension Finding {
    /// What is said of text that is hidden, swapped or missing.
    var markupTextWords: FindingWords? {
        switch identifier {
        case "markup.hidden-text": hiddenTextWords
        case "markup.split-words":
            FindingWords(
                seen: Phrase(
                    en: "Hidden letters stand within \(argument(0)) words, as in “\(argument(1))”.",
                    ja: "単語の途中に見えない文字が \(argument(0)) か所埋め込まれています（例：「\(argument(1))」）。"
                ),
                why: Phrase(
                    en: "A reader sees an ordinary word; a filter reads another one. Nobody writes so by accident.",
                    ja: "読む人には普通の単語に見え、フィルターには別の文字列に見えます。偶然そうなることはまずありません。"
                )
            )
        case "markup.reversed-text":
            FindingWords(
                seen: Phrase(
                    en: "Text is stored backwards and turned round by the style: “\(argument(0))”.",
                    ja: "逆順に書かれた文字列を、表示のときに反転させています（「\(argument(0))」）。"
                ),
                why: Phrase(
                    en: "A filter does not recognise words that run backwards.",
                    ja: "逆順の単語はフィルターに認識されません。"
                )
            )
        case "markup.styled-text":
            FindingWords(
                seen: Phrase(
                    en: "Text stands in the style sheet alone: “\(argument(0))”.",
                    ja: "本文ではなくスタイルシートの中に文章があります（「\(argument(0))」）。"
                ),
                why: Phrase(
                    en: "It is shown to readers, and filters that look at the text do not see it.",
                    ja: "読む人には表示されますが、本文を調べるフィルターには見えません。"
                ),
                against: Phrase(
                    en: "Designs use it for bullets and small labels.",
                    ja: "箇条書きの記号や短い見出しに使われることはあります。"
                )
            )
        default: comparedTextWords
        }
    }

    private var hiddenTextWords: FindingWords {
        let reason = HidingReason(rawValue: argument(1))?.phrase
        return FindingWords(
            seen: Phrase(
                en: "\(argument(0)) letters are hidden (\(reason?.english ?? argument(1))): “\(argument(2))”.",
                ja: "\(argument(0)) 文字が隠されています（\(reason?.japanese ?? argument(1))）：「\(argument(2))」"
            ),
            why: Phrase(
                en: "Harmless text that nobody sees makes a filter believe that a message is harmless.",
                ja: "見えない無害な文章を混ぜて、フィルターに無害なメールだと思わせる手口があります。"
            ),
            against: Phrase(
                en: "Newsletters hide a preview, and what is meant for other screens.",
                ja: "メールマガジンが、受信一覧用の要約やほかの画面サイズ用の内容を隠していることもあります。"
            )
        )
    }

    private var comparedTextWords: FindingWords {
        identifier == "markup.text-differs"
            ? FindingWords(
                seen: Phrase(
                    en: "The plain text of the message has \(argument(0)) % in common with what its HTML shows.",
                    ja: "テキスト版と HTML 版の内容が \(argument(0))% しか一致しません。"
                ),
                why: Phrase(
                    en: "Filters and readers are shown two different messages.",
                    ja: "フィルターと読む人に、別々の内容を見せている可能性があります。"
                ),
                against: Phrase(
                    en: "Some programs send a fixed plain text with every message.",
                    ja: "テキスト版に決まった文面だけを入れる配信システムもあります。"
                )
            )
            : FindingWords(
                seen: Phrase(
                    en: "Linked pictures stand in place of text: \(argument(0)) large ones, \(argument(1)) letters.",
                    ja: "文章の代わりに、リンク付きの画像が使われています（大きな画像 \(argument(0)) 枚、文字 \(argument(1)) 字）。"
                ),
                why: Phrase(
                    en: "A filter cannot read what a picture says.",
                    ja: "画像の中の文章はフィルターでは読めません。"
                ),
                against: Phrase(
                    en: "Advertisements often consist of pictures.",
                    ja: "広告メールには画像だけのものもよくあります。"
                )
            )
    }
}
