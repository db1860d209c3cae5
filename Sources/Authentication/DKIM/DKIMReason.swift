public import DNS

/// Why a signature came to its result. ARC message signatures have the same reasons.
public enum DKIMReason: Sendable, Hashable {
    case verified

    // MARK: The signature field

    case fieldTooLong(bytes: Int, limit: Int)
    case syntax(TagList.Failure)
    case tagMissing(String)
    case tagInvalid(String, value: String)
    case versionUnknown(String)
    case algorithmUnknown(String)
    case canonicalizationUnknown(String)
    case queryMethodsUnknown(String)
    case tooManySignedNames(limit: Int)
    /// The domain of `i=` is neither that of `d=` nor below it (RFC 6376 section 3.5).
    case identityOutsideDomain(identity: String, domain: DomainName)
    case fromNotSigned
    /// A field that must not be in `h=` (RFC 8617 section 4.1.2).
    case fieldMayNotBeSigned(String)
    /// A field that the administrator wants signed is there and is not.
    case requiredFieldNotSigned(String)
    case notYetValid(at: Int64)
    case expired(at: Int64)
    case expiresBeforeSigned(signed: Int64, expires: Int64)

    // MARK: The message

    case fromMissing
    case fromUnreadable

    // MARK: The key

    case keyNameTooLong
    case keyMissing(DomainName)
    case keyUnavailable(DomainName, Answer.Failure)
    case keyRecordInvalid(DKIMKeyRecord.Failure)
    case keyRevoked(DomainName)
    case keyInvalid
    case keyTooSmall(bits: Int, minimum: Int)
    case keyTooLarge(bits: Int, limit: Int)
    case keyTypeDiffers(key: String, algorithm: String)
    case keyRefusesHash(String)
    case keyNotForEmail(services: [String])
    /// `t=s` in the key, and `i=` is below `d=` (RFC 6376 section 3.6.1).
    case keyRefusesSubdomain(identity: String, domain: DomainName)

    // MARK: Verification

    case bodyHashDiffers(expected: [UInt8], computed: [UInt8])
    /// `l=` counts more bytes than the body has.
    case lengthBeyondBody(length: Int, bodyBytes: Int)
    case signatureDoesNotVerify

    // MARK: Policy

    /// RFC 8301 section 3.1: SHA-1 proves nothing any more.
    case rsaSHA1
    /// Bytes behind those that are signed: anybody may have added them (RFC 6376 section 8.2).
    case lengthShorterThanBody(length: Int, bodyBytes: Int)
    /// A field readers see or rely on stands there more often than it was signed (RFC 6376 section 8.15).
    case fieldOccursMoreOftenThanSigned(name: String, occurrences: Int, signed: Int)
    /// There are more signatures than we verify.
    case notVerified(limit: Int)
    /// This many further signature fields were not even read.
    case notRead(count: Int, limit: Int)

    public var result: DKIMResult {
        switch self {
        case .verified: .pass
        case .bodyHashDiffers, .signatureDoesNotVerify: .fail
        case .rsaSHA1, .lengthShorterThanBody, .fieldOccursMoreOftenThanSigned, .notVerified, .notRead: .policy
        case .keyUnavailable: .temperror
        default: .permerror
        }
    }

    /// What RFC 6376 alone would say, without the policy of RFC 8301 and our own.
    public var cryptographicResult: DKIMResult {
        switch self {
        case .rsaSHA1, .lengthShorterThanBody, .fieldOccursMoreOftenThanSigned: .pass
        // A field that names no signer claims nothing: it is to be ignored (RFC 6376 section 6.1.1).
        case .tagMissing("d"): .none
        default: result
        }
    }
}
