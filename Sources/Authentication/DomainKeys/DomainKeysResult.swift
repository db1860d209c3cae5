/// What a DomainKeys verification ends with (RFC 8601 section 2.7.1, method `domainkeys`); the raw value is its word.
public enum DomainKeysResult: String, Sendable, Hashable, CaseIterable {
    case pass
    case fail
    /// The signature verifies, and is not accepted: rsa-sha1 proves nothing any more (RFC 8301 section 3.1).
    case policy
    /// The signature cannot be interpreted, or is not by the sender's domain: it is to be ignored.
    case neutral
    case temperror
    case permerror
}
