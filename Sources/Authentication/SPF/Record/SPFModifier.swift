/// A `name=value` term (RFC 7208 section 6).
public struct SPFModifier: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        case redirect
        case explanation
        /// Checked for syntax and otherwise ignored (section 6).
        case unknown
    }

    public let kind: Kind
    public let value: SPFMacroString
    /// The term as it stands in the record; visible ASCII.
    public let text: String
}
