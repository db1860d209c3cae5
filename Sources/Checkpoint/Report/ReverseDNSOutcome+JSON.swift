import Authentication
import DNS

extension ReverseDNSOutcome {
    /// The outcome as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue { json(as: .shown(in: language)) }

    func json(as form: ReportForm) -> JSONValue {
        form.members(
            [
                "result": .string(result.rawValue),
                "reason": form.text(reason.phrase),
                "policy.iprev": .optional(address),
                "confirmedName": .optional(confirmedName),
                "names": .array(names.map { .string($0.description) }),
            ],
            steps: ["answers": .array(answers.map(\.json))]
        )
    }
}
