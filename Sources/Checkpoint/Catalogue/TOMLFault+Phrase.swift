extension TOMLFault: Explained {
    var phrase: Phrase {
        switch self {
        case .noKey:
            Phrase(
                en: "a key or a table such as [server] is expected here",
                ja: "ここにはキーか [server] のような表の見出しを書きます"
            )
        case .noEquals: Phrase(en: "“=” is expected behind the key", ja: "キーの後に「=」がありません")
        case .noValue: Phrase(en: "a value is expected here", ja: "値がありません")
        case .unclosedText: Phrase(en: "this text has no closing quotation mark", ja: "文字列の閉じ引用符がありません")
        case .unclosedHead: Phrase(en: "the head of the table is not closed by “]”", ja: "表の見出しが「]」で閉じられていません")
        case .unclosedList:
            Phrase(en: "“,” or “]” is expected in the list", ja: "リストの中で「,」か「]」が抜けています")
        case .unclosedTable:
            Phrase(
                en: "“,” or “}” is expected; a table in braces stands on one line",
                ja: "「,」か「}」が抜けています（波括弧の表は 1 行に書きます）"
            )
        case .surplus: Phrase(en: "the line should end here", ja: "この後に余分なものがあります")
        case .badEscape(let text):
            Phrase(
                en: "“\(Visible.text(text))” is no escape; write \\\\ for a backslash, or use single quotation marks",
                ja: "「\(Visible.text(text))」は使えません。\\ 自体は \\\\ と書くか、全体を単一引用符で囲んでください"
            )
        case .badValue, .leadingZero, .numberTooLarge: value
        }
    }

    private var value: Phrase {
        switch self {
        case .leadingZero(let text):
            Phrase(
                en:
                    "“\(Visible.text(text))” begins with a zero; write it without, or as a text in quotation marks",
                ja: "「\(Visible.text(text))」の先頭の 0 は書けません。0 を除くか、引用符で囲んで文字列にしてください"
            )
        case .numberTooLarge(let text):
            Phrase(en: "“\(Visible.text(text))” is too large a number", ja: "「\(Visible.text(text))」は数として大きすぎます")
        case .badValue(let text):
            Phrase(
                en: "“\(Visible.text(text))” is no value; texts stand in quotation marks",
                ja: "「\(Visible.text(text))」は値として読めません。文字列は引用符で囲んでください"
            )
        default: phrase
        }
    }
}
