public import DNS

/// The end of one DomainKeys verification. It informs and decides nothing.
public struct DomainKeysOutcome: Sendable, Hashable {
    public let reason: DomainKeysReason
    public let signature: DomainKeysSignature
    /// The answer that brought the key; nil when none was asked for.
    public let answer: Answer?
    public let keyRecord: DKIMKeyRecord?
    public let keyBits: Int?

    public var result: DomainKeysResult { reason.result }

    /// The result without RFC 8301: for old archives and test vectors.
    public var cryptographicResult: DomainKeysResult { reason.cryptographicResult }

    /// `t=y` in the key: the domain is trying DomainKeys out, and its mail must not be treated otherwise than unsigned
    /// mail (RFC 4870 section 3.2.3).
    public var isTesting: Bool { keyRecord?.isTesting ?? false }
}
