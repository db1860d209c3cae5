/// Phrases parted by commas, as in Keywords (RFC 5322 section 3.6.5) and Content-Language.
public enum PhraseList {
    /// The decoded phrases in their order; empty ones are left out.
    public static func all(
        in value: ArraySlice<UInt8>,
        charsets: CharsetDecoder = .basic,
        limits: Limits = .standard
    ) -> [String] {
        var result: [String] = []
        var lexer = AddressLexer(value, limits: limits)
        var start: Int?
        var end = value.startIndex
        func finish() {
            guard let first = start, result.count < limits.phrasesMax else { return }
            start = nil
            let text = HeaderText.decode(value[first..<max(first, end)], charsets: charsets, limits: limits)
            if !text.isEmpty { result.append(text) }
        }
        while let token = lexer.next() {
            if token.kind == .comma {
                finish()
            } else {
                start = start ?? token.range.lowerBound
                end = token.range.upperBound
            }
        }
        finish()
        return result
    }
}
