/// What an SPF evaluation ends with (RFC 7208 section 2.6); the raw value is the word of RFC 8601 section 2.7.2.
public enum SPFResult: String, Sendable, Hashable, CaseIterable {
    /// There is no record, or no domain to ask.
    case none
    /// The domain says nothing about this client.
    case neutral
    case pass
    case fail
    /// The client is probably not authorised.
    case softfail
    /// The DNS could not be asked: another try may end otherwise.
    case temperror
    /// The record cannot be interpreted: its owner has to mend it.
    case permerror
}
