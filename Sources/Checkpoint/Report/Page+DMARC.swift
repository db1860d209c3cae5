import Authentication
import DNS

extension Page {
    /// The essential line of a DMARC outcome, the record, and each author where there are several.
    mutating func add(_ outcome: DMARCOutcome, isPolicyOnly: Bool, in language: Language) {
        if !isPolicyOnly || outcome.result != .fail {
            line(
                Piece("DMARC: ", .faint),
                Piece(outcome.result.rawValue, .result(outcome.result.rawValue)),
                Piece("  " + outcome.reason.phrase.text(in: language))
            )
        }
        for author in outcome.authors {
            if outcome.authors.count > 1 {
                note(
                    "\(author.domain): \(author.result.rawValue)  \(author.reason.phrase.text(in: language))",
                    indent: 2
                )
            }
            guard let record = author.record, let domain = author.policyDomain else { continue }
            note("_dmarc.\(domain)  \(record.text)", indent: 2)
            note(author.policyPhrase.text(in: language), indent: 2)
        }
    }

    /// A tree walk: a line a question.
    mutating func add(_ walk: DMARCWalk, indent: Int = 2) {
        let organization = walk.organizationalDomain?.description ?? "?"
        note("\(walk.start) → \(organization)", indent: indent, .strong)
        for step in walk.steps { add(answer: step.answer, indent: indent + 2) }
    }
}
