import Authentication
import DNS
import Mail

extension ARCOutcome {
    /// The outcome as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        [
            "result": .string(result.rawValue),
            "reason": .string(reason.phrase.text(in: language)),
            "oldestPass": .number(oldestPass),
            "chain": .array(sets.map(\.json)),
            "answers": .array(answers.map(\.json)),
        ]
    }
}

extension ARCSet {
    fileprivate var json: JSONValue {
        [
            "instance": .number(instance),
            "sealer": .optional(seal.domain),
            "selector": .optional(seal.selector),
            "cv": .optional(seal.chainValue?.rawValue),
            "timestamp": .number(seal.timestamp),
            "messageSignature.d": .optional(messageSignature.domain),
            "messageSignature.s": .optional(messageSignature.selector),
            "results": .string(results.text),
        ]
    }
}
