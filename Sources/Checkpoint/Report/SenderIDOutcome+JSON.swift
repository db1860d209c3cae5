import Authentication
import DNS
import Mail

extension SenderIDOutcome {
    /// The outcome as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        [
            "result": .string(result.rawValue),
            "reason": .string(reason.phrase.text(in: language)),
            "pra": .optional(responsible?.address.address),
            "field": .optional(responsible?.source.rawValue),
            "walk": .array((evaluation?.walk ?? []).map(\.json)),
        ]
    }
}
