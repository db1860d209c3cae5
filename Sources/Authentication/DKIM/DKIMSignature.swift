public import DNS
public import Mail

/// A DKIM-Signature field (RFC 6376 section 3.5) or ARC-Message-Signature field (RFC 8617 section 4.1.2), read.
/// Any field can be read: what is wrong with it is `defect`, and what could be read of it is there to be shown.
public struct DKIMSignature: Sendable {
    public enum Kind: Sendable, Hashable {
        case dkim
        /// `i=` is the number of the set, `v=` does not exist, and From need not be signed.
        case arc
    }

    public let kind: Kind
    /// The place of the field in the header.
    public let field: HeaderField
    /// Why the signature cannot be used; nil for a usable one, which has algorithm, domain and selector.
    public internal(set) var defect: DKIMReason?

    public internal(set) var algorithm: SignatureAlgorithm?
    /// `d=`
    public internal(set) var domain: DomainName?
    /// `s=`
    public internal(set) var selector: DomainName?
    /// Where the key is published (RFC 6376 section 3.6.2.1); nil without `d=` and `s=`, or when the name would be too
    /// long.
    public internal(set) var keyName: DomainName?
    /// `i=` as it was meant, its quoted-printable undone; nil when absent.
    public internal(set) var identity: String?
    /// The domain of `i=`.
    public internal(set) var identityDomain: DomainName?
    public internal(set) var headerCanonicalization = Canonicalization.simple
    public internal(set) var bodyCanonicalization = Canonicalization.simple
    /// `h=`: the names as they were written, positions in the header.
    public internal(set) var signedNames: [Range<Int>] = []
    /// The names of `h=` as `FieldNames` compares them.
    var signedKeys: [UInt32] = []
    /// `b=`, decoded.
    public internal(set) var signature: [UInt8] = []
    /// `bh=`, decoded.
    public internal(set) var bodyHash: [UInt8] = []
    /// `l=`: bytes of the canonical body that are signed.
    public internal(set) var length: Int?
    /// `t=` and `x=`: seconds since 1970.
    public internal(set) var timestamp: Int64?
    public internal(set) var expiration: Int64?
    /// What is deleted from the field before it is hashed.
    var blank: Range<Int>

    init(kind: Kind, field: HeaderField) {
        self.kind = kind
        self.field = field
        blank = field.value.upperBound..<field.value.upperBound
    }

    /// What of the body must be hashed for this signature.
    public var bodyForm: BodyForm {
        BodyForm(bodyCanonicalization, algorithm?.hash ?? .sha256, length: length)
    }

    /// `b=` in base64, without white space.
    public var signatureText: String { Base64.encode(signature).text }
}
