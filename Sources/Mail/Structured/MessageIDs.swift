/// The identifiers of Message-ID, In-Reply-To, References and Content-ID (RFC 5322 section 3.6.4, RFC 2045 section 7).
public enum MessageIDs {
    /// The identifiers in their order, without angle brackets, and without the blanks and comments that the obsolete
    /// grammar allows inside. Words without brackets count as identifiers only if nothing has brackets.
    public static func all(in value: ArraySlice<UInt8>, limits: Limits = .standard) -> [String] {
        var found: [String] = []
        var rest = value
        while found.count < limits.messageIDsMax, let open = rest.firstIndex(of: ASCII.less) {
            let inner = rest[open...].dropFirst()
            let end = inner.firstIndex { $0 == ASCII.greater || $0 == ASCII.less } ?? inner.endIndex
            if let text = identifier(inner[..<end]) { found.append(text) }
            rest = inner[end...]
            if rest.first == ASCII.greater { rest = rest.dropFirst() }
        }
        return found.isEmpty ? bare(value, limits) : found
    }

    private static func bare(_ value: ArraySlice<UInt8>, _ limits: Limits) -> [String] {
        guard !value.contains(ASCII.less) else { return [] }
        let words = value.words(limit: limits.messageIDsMax) { $0.isWhitespace || $0 == ASCII.comma }
        return words.compactMap(identifier)
    }

    private static func identifier(_ bytes: ArraySlice<UInt8>) -> String? {
        var result: [UInt8] = []
        var comments = CommentSkipper()
        var position = bytes.startIndex
        while position < bytes.endIndex {
            let next = comments.endOfBlanks(in: bytes, from: position)
            if next > position {
                position = next
                continue
            }
            result.append(bytes[position])
            position &+= 1
        }
        return result.isEmpty ? nil : HeaderText.harmless(result.text, bytesMax: result.count &* 3)
    }
}
