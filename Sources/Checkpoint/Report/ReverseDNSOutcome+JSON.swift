import Authentication
import DNS

extension ReverseDNSOutcome {
    /// The outcome as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        [
            "result": .string(result.rawValue),
            "reason": .string(reason.phrase.text(in: language)),
            "policy.iprev": .optional(address),
            "confirmedName": .optional(confirmedName),
            "names": .array(names.map { .string($0.description) }),
            "answers": .array(answers.map(\.json)),
        ]
    }
}
