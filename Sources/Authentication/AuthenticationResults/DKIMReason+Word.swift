import DNS

extension DKIMReason {
    /// The reason in a few words for the header; nil where the result says it all.
    var word: String? {
        switch self {
        case .verified: nil
        case .bodyHashDiffers: "body hash differs"
        case .signatureDoesNotVerify: "signature does not verify"
        case .lengthBeyondBody: "body shorter than l="
        case .fromMissing, .fromUnreadable: "no usable From"
        default: policyWord ?? keyWord ?? fieldWord
        }
    }

    private var policyWord: String? {
        switch self {
        case .rsaSHA1: "rsa-sha1"
        case .lengthShorterThanBody: "l= shorter than body"
        case .fieldOccursMoreOftenThanSigned: "field repeated"
        case .notVerified, .notRead: "too many signatures"
        default: nil
        }
    }

    private var keyWord: String? {
        switch self {
        case .keyNameTooLong, .keyMissing: "no key"
        case .keyUnavailable(_, let failure): failure.word
        case .keyRecordInvalid, .keyInvalid: "invalid key"
        case .keyRevoked: "key revoked"
        case .keyTooSmall: "key too small"
        case .keyTooLarge: "key too large"
        case .keyTypeDiffers: "key of another type"
        case .keyRefusesHash: "key refuses hash"
        case .keyNotForEmail: "key not for mail"
        case .keyRefusesSubdomain: "key refuses subdomain"
        default: nil
        }
    }

    private var fieldWord: String {
        switch self {
        case .versionUnknown: "unknown version"
        case .algorithmUnknown: "unknown algorithm"
        case .canonicalizationUnknown: "unknown canonicalization"
        case .queryMethodsUnknown: "unknown query method"
        case .identityOutsideDomain: "i= outside of d="
        case .fromNotSigned: "From not signed"
        case .fieldMayNotBeSigned, .requiredFieldNotSigned: "wrong fields signed"
        case .notYetValid: "not yet valid"
        case .expired: "expired"
        case .expiresBeforeSigned: "expires before signed"
        default: "malformed signature"
        }
    }
}

extension ARCReason {
    var word: String? {
        switch self {
        case .noChain, .verified: nil
        case .tooManySets: "too many sets"
        case .failedBefore: "failed before"
        case .chainValueWrong: "wrong cv="
        case .instanceUnreadable, .fieldMissing, .fieldRepeated: "malformed chain"
        case .messageSignatureInvalid(_, let reason): reason.word.map { "message signature: " + $0 }
        case .sealInvalid(_, let reason): reason.word.map { "seal: " + $0 }
        }
    }
}
