/// What is wrong with a record, and where. A record with one is a permerror as a whole (RFC 7208 section 4.6).
public struct SPFSyntaxError: Error, Sendable, Hashable {
    public let kind: Kind
    /// The offending term, made printable and cut to a line.
    public let term: String
    /// Offset of the term in the record, in bytes.
    public let offset: Int

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// No version section at the start.
        case version
        /// A byte outside visible ASCII.
        case byte
        case unknownMechanism = "unknown-mechanism"
        /// Something behind a mechanism that takes nothing there.
        case unexpectedArgument = "unexpected-argument"
        /// A mechanism or modifier that needs a value has none.
        case missingArgument = "missing-argument"
        /// The name does not end in `.toplabel` or a macro (section 7.1).
        case domainEnd = "domain-end"
        /// An address where a name belongs, as in `a:192.0.2.1`.
        case addressForName = "address-for-name"
        case address
        case prefixLength = "prefix-length"
        /// A `%` that begins no macro, or a macro with an unknown letter or transformer (section 7.1).
        case macro
        /// `%{c}`, `%{r}` or `%{t}` outside an explanation text (section 7.2).
        case macroOnlyInExplanation = "macro-only-in-explanation"
        /// A second `redirect` or `exp` (section 6).
        case repeatedModifier = "repeated-modifier"
    }
}
