/// What one DKIM signature comes to (RFC 8601 section 2.7.1); the raw value is the word there.
public enum DKIMResult: String, Sendable, Hashable, CaseIterable {
    /// There is no signature, or none that names a signer.
    case none
    case pass
    /// The signature does not fit the message.
    case fail
    /// The signature may fit, but is of a kind that is not accepted.
    case policy
    case neutral
    /// The DNS could not be asked: another try may end otherwise.
    case temperror
    /// The signature or its key cannot be used.
    case permerror
}
