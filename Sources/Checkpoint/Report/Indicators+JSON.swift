import Authentication
import DNS

extension Indicators {
    /// What a reader would see, as documented in `docs/json.md`.
    func json(in language: Language) -> JSONValue {
        [
            "authenticated": .bool(isAuthenticated),
            "authentication": .string(authentication.rawValue),
            "mailedBy": .optional(mailedBy),
            "signedBy": .optional(signedBy),
            "via": .optional(via),
            "encryptedInTransit": encryption.json,
            "signatureKind": .optional(signatureKind?.rawValue),
            "signatures": .array(signatures.map(\.json)),
            "mailingList": .optional(mailingList),
            "onBehalfBy": .optional(onBehalfBy),
        ]
    }
}

extension Indicators.Encryption {
    /// null where it is unknown.
    fileprivate var json: JSONValue {
        switch self {
        case .unknown: nil
        case .plain: false
        case .encrypted: true
        }
    }
}

extension SignatureRelation {
    fileprivate var json: JSONValue {
        ["domain": .optional(domain), "kind": .string(kind.rawValue), "passed": .bool(hasPassed)]
    }
}
