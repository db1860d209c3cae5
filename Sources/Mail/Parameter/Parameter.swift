/// One parameter of a structured field (RFC 2045 section 5.1), its continuations joined and its value decoded.
public struct Parameter: Sendable, Hashable {
    /// The name in small letters, without the `*` and the section numbers of RFC 2231.
    public let name: String
    /// The value as text: RFC 2231 and RFC 2047 undone, raw 8-bit decoded, control characters replaced.
    public let value: String
    /// The value as bytes, quotes, escapes, folding and percent signs undone but no charset: what a boundary is.
    public let bytes: [UInt8]
    /// The language tag of RFC 2231, if there was one.
    public let language: String?
    /// Whether the value named its charset (`name*=utf-8''...`), so that it counts before a plain one.
    public let isExtended: Bool

    public init(name: String, value: String, bytes: [UInt8], language: String? = nil, isExtended: Bool = false) {
        self.name = name
        self.value = value
        self.bytes = bytes
        self.language = language
        self.isExtended = isExtended
    }
}
