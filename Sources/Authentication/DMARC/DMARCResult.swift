/// What a DMARC evaluation ends with; the raw value is the word of Authentication-Results (RFC 9989 section 9.2).
public enum DMARCResult: String, Sendable, Hashable, CaseIterable {
    /// There is no policy, or not exactly one author domain it could be looked up for.
    case none
    case pass
    case fail
    /// A question that mattered was not answered: another try may end otherwise.
    case temperror
    case permerror
}
