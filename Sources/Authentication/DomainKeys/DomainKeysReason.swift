public import DNS

/// Why a DomainKeys verification ended as it did (RFC 4870 section 3).
public enum DomainKeysReason: Sendable, Hashable {
    /// The signature is mathematically right. Whether that counts is another question.
    case verified
    case signatureDoesNotVerify

    // MARK: The signature field

    case fieldTooLong(bytes: Int, limit: Int)
    case syntax(TagList.Failure)
    case tagMissing(String)
    case tagInvalid(String, value: String)
    case tooManySignedNames(limit: Int)

    // MARK: The sender

    /// Neither Sender nor From stands below the signature.
    case senderMissing
    /// The field cannot be read as an address.
    case senderUnreadable(field: String)
    /// The sender's domain is neither `d=` nor below it (section 3.3).
    case domainDiffers(sender: String, domain: DomainName)
    /// `h=` leaves out the field with the sender's address (section 3.3).
    case senderNotSigned(field: String)

    // MARK: The key

    case keyNameTooLong
    case keyMissing(DomainName)
    case keyUnavailable(DomainName, Answer.Failure)
    case keyRecordInvalid(DKIMKeyRecord.Failure)
    case keyRevoked(DomainName)
    case keyInvalid
    case keySizeUnsupported(bits: Int)
    /// `g=` gives the key to another local part (section 3.2.3).
    case keyNotForSender(granularity: String, sender: String)

    public var result: DomainKeysResult { self == .verified ? .policy : cryptographicResult }

    /// What RFC 4870 alone would say, without RFC 8301.
    public var cryptographicResult: DomainKeysResult {
        switch self {
        case .verified: .pass
        case .signatureDoesNotVerify, .keyNotForSender: .fail
        case .fieldTooLong, .syntax, .tagMissing, .tagInvalid, .tooManySignedNames, .senderMissing, .senderUnreadable,
            .domainDiffers, .senderNotSigned:
            .neutral
        case .keyUnavailable: .temperror
        case .keyNameTooLong, .keyMissing, .keyRecordInvalid, .keyRevoked, .keyInvalid, .keySizeUnsupported: .permerror
        }
    }
}

extension DomainKeysReason: Error {}
