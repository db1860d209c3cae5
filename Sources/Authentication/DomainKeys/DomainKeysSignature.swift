public import DNS
public import Mail

/// A `DomainKey-Signature` field (RFC 4870 section 3.3), as far as it can be read.
public struct DomainKeysSignature: Sendable, Hashable {
    /// The canonicalisations (section 3.4.2); the raw value is the word of `c=`.
    public enum Canonicalization: String, Sendable, Hashable, CaseIterable {
        case simple
        /// No folding white space.
        case nofws
    }

    /// Where the field stands, in the header's fields.
    public let index: Int
    /// `d=`
    public internal(set) var domain: DomainName?
    /// `s=`
    public internal(set) var selector: DomainName?
    /// `c=`
    public internal(set) var canonicalization = Canonicalization.simple
    /// `h=`, the names as written; nil when the tag is absent and all fields below the signature are signed.
    public internal(set) var signedNames: [[UInt8]]?
    /// `b=`, decoded.
    public internal(set) var signature: [UInt8] = []
    /// The sender whose domain has to be that of the signature: of the Sender field, else of From.
    public internal(set) var sender: Mailbox?
    /// Why it is to be ignored; nil when nothing is wrong with it.
    public internal(set) var defect: DomainKeysReason?

    /// Where the key is: `s._domainkey.d`.
    public var keyName: DomainName? {
        guard let domain, let selector, let base = domain.prepending("_domainkey") else { return nil }
        return DomainName(labels: selector.labels + base.labels)
    }
}
