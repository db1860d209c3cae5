import DNS

extension DomainKeysReason {
    /// The reason in a few words for the header.
    var word: String {
        switch self {
        case .verified: "rsa-sha1"
        case .signatureDoesNotVerify: "signature does not verify"
        case .fieldTooLong, .syntax, .tagMissing, .tagInvalid, .tooManySignedNames: "malformed signature"
        case .senderMissing, .senderUnreadable: "no usable sender"
        case .domainDiffers: "signature of another domain"
        case .senderNotSigned: "sender not signed"
        case .keyNameTooLong, .keyMissing: "no key"
        case .keyUnavailable(_, let failure): failure.word
        case .keyRecordInvalid, .keyInvalid: "invalid key"
        case .keyRevoked: "key revoked"
        case .keySizeUnsupported: "unsupported key size"
        case .keyNotForSender: "key not for sender"
        }
    }
}
