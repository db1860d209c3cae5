/// What a result rests on: `smtp.mailfrom=example.net` (`propspec` of RFC 8601 section 2.2).
public struct ResultProperty: Sendable, Hashable {
    /// Where it comes from, in small letters: `smtp`, `header`, `body`, `policy`, …. Empty where a provider left it
    /// out (`action=none`).
    public let ptype: String
    /// The name of the property, in small letters.
    public let name: String
    public let value: String

    public init(_ ptype: String, _ name: String, _ value: String) {
        self.name = ResultText.keyword(name, keepsDots: !ptype.isEmpty)
        // A property without ptype that is called "reason" would be read back as the reason of the result.
        self.ptype = ptype.isEmpty ? (self.name == "reason" ? "policy" : "") : ResultText.keyword(ptype)
        self.value = ResultText.value(value)
    }
}
