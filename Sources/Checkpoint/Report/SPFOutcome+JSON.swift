import Authentication
import DNS

extension SPFOutcome {
    /// The outcome as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue { json(as: .shown(in: language)) }

    func json(as form: ReportForm) -> JSONValue {
        form.members(
            [
                "result": .string(result.rawValue),
                "reason": form.text(reason.phrase),
                "identity": .string(identity.word),
                "domain": .optional(domain),
                "termsUsed": .number(termsUsed),
                "voidsUsed": .number(voidsUsed),
            ],
            steps: ["explanation": .optional(explanation), "walk": .array(walk.map(\.json))]
        )
    }
}

extension SPFStep {
    var json: JSONValue {
        var (kind, text): (JSONValue, JSONValue)
        switch subject {
        case .record(let domain, let record): (kind, text) = ("record", .optional(record ?? domain.description))
        case .mechanism(let term): (kind, text) = ("mechanism", .string(term))
        case .redirect(let term): (kind, text) = ("redirect", .string(term))
        case .explanation(let term): (kind, text) = ("explanation", .string(term))
        }
        return [
            "depth": .number(depth),
            "kind": kind,
            "text": text,
            "target": .optional(target),
            "verdict": .string(verdict.rawValue),
            "answers": .array(answers.map(\.json)),
        ]
    }
}

extension Answer {
    /// A question with its answer, as every result that rests on the DNS shows it.
    var json: JSONValue {
        [
            "name": .optional(question.name),
            "type": .string(question.type.mnemonic),
            "result": .string(outcome.mnemonic),
            "records": .array(records.map { .string($0.presentation) }),
            "ttl": .number(ttl),
            "dnssec": .string(security.rawValue),
        ]
    }
}
