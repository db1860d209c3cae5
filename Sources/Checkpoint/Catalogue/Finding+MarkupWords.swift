import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.markupKinds`; nil for others. Arguments must have been made harmless.
    var markupWords: FindingWords? {
        switch identifier {
        case "markup.hidden-text", "markup.split-words", "markup.reversed-text", "markup.styled-text",
            "markup.text-differs", "markup.picture-for-text":
            markupTextWords
        case "markup.script", "markup.form", "markup.secret-field", "markup.refresh", "markup.base", "markup.frame":
            markupActionWords
        case "markup.too-large":
            FindingWords(
                seen: Phrase(
                    en: "The HTML is too large or too deeply nested to be looked at as a whole.",
                    ja: "HTML が大きすぎるか入れ子が深すぎるため、全体を確認できませんでした。"
                ),
                why: Phrase(
                    en: "What lies behind the limit was not inspected.",
                    ja: "上限より後ろの部分は検査していません。"
                ),
                against: Phrase(
                    en: "Long reports and pasted tables can be as large.",
                    ja: "長い報告書や貼り付けた表でも、この大きさになることがあります。"
                )
            )
        default: nil
        }
    }
}
