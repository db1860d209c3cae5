import Authentication
import DNS
import Mail

extension DomainKeysOutcome {
    /// The outcome as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        [
            "result": .string(result.rawValue),
            "reason": .string(reason.phrase.text(in: language)),
            "cryptographicResult": .string(cryptographicResult.rawValue),
            "header.d": .optional(signature.domain),
            "header.s": .optional(signature.selector),
            "canonicalization": .string(signature.canonicalization.rawValue),
            "sender": .optional(signature.sender?.address),
            "keyBits": .number(keyBits),
            "answer": answer?.json ?? nil,
        ]
    }
}
