/// What a reverse DNS check ends with (RFC 8601 section 2.7.3, method `iprev`); the raw value is its word.
public enum ReverseDNSResult: String, Sendable, Hashable, CaseIterable {
    /// The address has a name that has the address.
    case pass
    /// It has names, and none of them has the address.
    case fail
    /// The DNS could not be asked: another try may end otherwise.
    case temperror
    /// The address has no name.
    case permerror
}
