import Authentication
import DNS

extension SPFOutcome {
    /// The outcome as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        [
            "result": .string(result.rawValue),
            "reason": .string(reason.phrase.text(in: language)),
            "identity": .string(identity.word),
            "domain": .optional(domain),
            "explanation": .optional(explanation),
            "termsUsed": .number(termsUsed),
            "voidsUsed": .number(voidsUsed),
            "walk": .array(walk.map(\.json)),
        ]
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
