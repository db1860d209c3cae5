extension ListProblem: Explained {
    /// `FILE:LINE: what is wrong`.
    public var phrase: Phrase {
        let place = Visible.text(file) + (line.map { ":\($0)" } ?? "") + ": "
        let problem = kind.phrase
        return Phrase(en: place + problem.english, ja: place + problem.japanese)
    }
}

extension ListProblem.Kind: Explained {
    public var phrase: Phrase {
        switch self {
        case .notASubject(let text):
            Phrase(
                en: "“\(text)” is neither an address nor a domain nor a network; the line is ignored.",
                ja: "「\(text)」はアドレスでもドメインでもネットワークでもないため、この行は無視します。"
            )
        case .notImportable(let text):
            Phrase(
                en: "“\(Visible.text(text))” is neither an address nor a domain nor a network.",
                ja: "「\(Visible.text(text))」はアドレスでもドメインでもネットワークでもありません。"
            )
        case .notATime(let text):
            Phrase(
                en: "“\(text)” is not a time such as 2027-03-31T09:00:00Z; the line is ignored.",
                ja: "「\(text)」は 2027-03-31T09:00:00Z のような日時ではないため、この行は無視します。"
            )
        case .lineTooLong(let bytesMax):
            Phrase(
                en: "The line is longer than \(bytesMax) bytes and is ignored.",
                ja: "行が \(bytesMax) バイトを超えているため、無視します。"
            )
        case .tooManyEntries(let max):
            Phrase(
                en: "There are more than \(max) entries; this one and all behind it are ignored.",
                ja: "登録が上限の \(max) 件を超えたため、この行から後ろは無視します。"
            )
        case .unreadable(let why):
            Phrase(
                en: "The list cannot be read; what was read before stays in force. \(why)",
                ja: "リストを読み込めないため、前回読み込んだ内容を引き続き使います。\(why)"
            )
        case .more(let count):
            Phrase(en: "\(count) more lines are unusable.", ja: "ほかにも使えない行が \(count) 行あります。")
        }
    }
}
