extension ConfigurationKind: Explained {
    /// With its article, so that it fits into a sentence.
    var phrase: Phrase {
        switch self {
        case .boolean: Phrase(en: "true or false", ja: "真偽値（true か false）")
        case .integer: Phrase(en: "a whole number", ja: "整数")
        case .number: Phrase(en: "a number", ja: "数値")
        case .string: Phrase(en: "a text in quotation marks", ja: "引用符で囲んだ文字列")
        case .moment: Phrase(en: "a date or time", ja: "日付や時刻")
        case .array: Phrase(en: "a list", ja: "リスト")
        case .strings: Phrase(en: "a list of texts, such as [\"a\", \"b\"]", ja: "[\"a\", \"b\"] のような文字列のリスト")
        case .table: Phrase(en: "a table", ja: "表（テーブル）")
        case .tables: Phrase(en: "tables with two brackets, such as [[rule]]", ja: "[[rule]] のような二重括弧の表")
        case .duration:
            Phrase(en: "a time such as \"90s\", \"5m\", \"2h\" or \"5d\"", ja: "\"90s\"、\"5m\"、\"2h\"、\"5d\" のような時間")
        case .durationOrNever:
            Phrase(
                en: "a time such as \"90s\", \"5m\", \"2h\" or \"5d\", or \"never\"",
                ja: "\"90s\"、\"5m\"、\"2h\"、\"5d\" のような時間か \"never\""
            )
        case .size:
            Phrase(en: "a size such as \"25MB\" or \"64KiB\"", ja: "\"25MB\" や \"64KiB\" のような大きさ")
        }
    }
}
