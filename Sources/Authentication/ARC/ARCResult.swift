/// What the chain of a message comes to (RFC 8617 section 4.4); the raw value is the word of RFC 8601.
public enum ARCResult: String, Sendable, Hashable, CaseIterable {
    /// There is no chain.
    case none
    case pass
    case fail
    /// A key could not be asked for: another try may end otherwise.
    case temperror
}
