/// The value of List-Id (RFC 2919): `Name for people <list.example.com>`.
public struct ListID: Sendable, Hashable {
    /// The identifier, without angle brackets.
    public let identifier: String
    public let description: String?

    /// Nil if there is no identifier.
    public init?(
        parsing value: ArraySlice<UInt8>,
        charsets: CharsetDecoder = .basic,
        limits: Limits = .standard
    ) {
        let open = value.lastIndex(of: ASCII.less)
        let inner = open.map { value[$0...].dropFirst().prefix { $0 != ASCII.greater } } ?? value.trimmed
        let bytes = inner.filter { $0 > 0x20 && $0 != 0x7F }
        guard !bytes.isEmpty else { return nil }
        identifier = bytes.text
        var words = open.map { value[..<$0].trimmed } ?? []
        if words.count >= 2, words.first == ASCII.quote, words.last == ASCII.quote {
            words = words.dropFirst().dropLast()
        }
        description = words.isEmpty ? nil : HeaderText.decode(words, charsets: charsets, limits: limits)
    }
}
