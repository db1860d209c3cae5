import Authentication
import DNS
import Mail

extension SenderIDOutcome {
    /// The outcome of scope pra as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        mailFromJSON(in: language).merging([
            "pra": .optional(responsible?.address.address),
            "field": .optional(responsible?.source.rawValue),
        ])
    }

    /// The outcome of scope mfrom, whose address stands in the envelope.
    func mailFromJSON(in language: Language) -> JSONValue {
        [
            "result": .string(result.rawValue),
            "reason": .string(reason.phrase.text(in: language)),
            "walk": .array((evaluation?.walk ?? []).map(\.json)),
        ]
    }
}
