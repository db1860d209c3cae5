import Authentication
import DNS

extension DKIMOutcome {
    /// One signature as documented in `docs/json.md`; properties have their names from RFC 8601 section 2.7.1.
    func json(in language: Language) -> JSONValue { json(as: .shown(in: language)) }

    func json(as form: ReportForm) -> JSONValue {
        form.members(members(as: form), steps: ["answer": answer?.json ?? nil])
    }

    private func members(as form: ReportForm) -> JSONMembers {
        [
            "result": .string(result.rawValue),
            "reason": form.text(reason.phrase),
            "cryptographicResult": .string(cryptographicResult.rawValue),
            "header.d": .optional(signature.domain),
            "header.i": .optional(signature.identity),
            "header.s": .optional(signature.selector),
            "header.a": .optional(signature.algorithm?.rawValue),
            "header.b": .string(signaturePrefix),
            "canonicalization": .string(signature.canonicalizationText),
            "signedFields": .number(signature.signedNames.count),
            "unsignedFields": .array(unsignedFields.map { .string($0) }),
            "length": .number(signature.length),
            "timestamp": .number(signature.timestamp),
            "expiration": .number(signature.expiration),
            "keyBits": .number(keyBits),
            "keyIsTesting": .bool(keyRecord?.isTesting ?? false),
            "bodyHash": [
                "signed": .string(Base64Text.encode(signature.bodyHash)),
                "computed": .optional(bodyHash.map { Base64Text.encode($0.digest) }),
            ],
        ]
    }

    /// What stands in place of an empty list: there is no signature.
    static func none(in language: Language) -> JSONValue {
        .notDone(.notSigned, in: language)
    }
}

extension DKIMSignature {
    /// `relaxed/simple`, as in c=.
    var canonicalizationText: String { "\(headerCanonicalization.rawValue)/\(bodyCanonicalization.rawValue)" }
}
