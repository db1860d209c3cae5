import Authentication
import DNS

extension Page {
    /// The essential line of an SPF outcome, and the sender's own explanation.
    mutating func add(_ outcome: SPFOutcome, title: String, in language: Language) {
        line(
            Piece("SPF \(title): ", .faint),
            Piece(outcome.result.rawValue, .result(outcome.result.rawValue)),
            Piece("  " + outcome.reason.phrase.text(in: language))
        )
        if let explanation = outcome.explanation { note("“\(explanation)”", indent: 2, .caution) }
    }

    /// The walk through the records, a line a step, indented by includes and redirects.
    mutating func add(walk: [SPFStep], indent base: Int = 2, in language: Language) {
        for step in walk {
            let indent = base + 2 * min(step.depth, 10)
            switch step.subject {
            case .record(let domain, let text):
                note("\(domain)  \(text ?? "—")", indent: indent, .strong)
            case .mechanism(let term), .redirect(let term), .explanation(let term):
                let target = step.target.map { term.hasSuffix($0) ? "" : " → \($0)" } ?? ""
                let style: Style = step.verdict == .matched ? .good : .plain
                note("\(term)\(target)  \(step.verdict.phrase.text(in: language))", indent: indent + 2, style)
            }
            for answer in step.answers { add(answer: answer, indent: indent + 4) }
        }
    }

    /// One DNS answer in a line.
    mutating func add(answer: Answer, indent: Int) {
        let records =
            answer.records.isEmpty
            ? answer.outcome.mnemonic : answer.records.map(\.presentation).joined(separator: ", ")
        note("\(answer.question.name) \(answer.question.type.mnemonic): \(records)", indent: indent, .faint)
    }
}

extension Page.Style {
    /// How a result word of RFC 8601 looks.
    static func result(_ word: String) -> Page.Style {
        switch word {
        case "pass": .good
        case "fail", "permerror": .bad
        case "softfail", "temperror", "policy": .caution
        default: .plain
        }
    }
}
