import Authentication
import DNS
import Mail

extension ARCOutcome {
    /// The outcome as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue { json(as: .shown(in: language)) }

    func json(as form: ReportForm) -> JSONValue {
        form.members(
            [
                "result": .string(result.rawValue),
                "reason": form.text(reason.phrase),
                "oldestPass": .number(oldestPass),
                "chain": .array(sets.map(\.json)),
            ],
            steps: ["answers": .array(answers.map(\.json))]
        )
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
