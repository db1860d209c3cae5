/// One way to do what a List-* field is about (RFC 2369): a URL, with the words for people beside it.
public struct ListLocation: Sendable, Hashable {
    /// The URL as it was written, white space removed; or the word `NO` of List-Post.
    public let url: String
    /// The comment beside it, decoded.
    public let comment: String?

    public init(url: String, comment: String? = nil) {
        self.url = url
        self.comment = comment
    }

    /// The entries of a List-Unsubscribe, List-Post, List-Archive, List-Help, List-Subscribe or List-Owner field, the
    /// preferred one first.
    public static func all(
        in value: ArraySlice<UInt8>,
        charsets: CharsetDecoder = .basic,
        limits: Limits = .standard
    ) -> [ListLocation] {
        var result: [ListLocation] = []
        var url: [UInt8] = []
        var comment: String?
        var comments = CommentSkipper()
        var position = value.startIndex
        func finish() {
            if !url.isEmpty { result.append(ListLocation(url: url[...].shown, comment: comment)) }
            (url, comment) = ([], nil)
        }
        while position < value.endIndex, result.count < limits.listLocationsMax {
            let byte = value[position]
            if let end = comments.end(in: value, at: position) {
                let inner = value[position..<end].dropFirst().dropLast()
                comment = HeaderText.decode(inner, charsets: charsets, limits: limits)
                position = end
            } else if byte == ASCII.less {
                if !url.isEmpty { finish() }
                let inner = value[position...].dropFirst()
                let end = inner.firstIndex(of: ASCII.greater) ?? inner.endIndex
                url = inner[..<end].filter { $0 > 0x20 && $0 != 0x7F }
                position = min(end &+ 1, value.endIndex)
            } else {
                if byte == ASCII.comma {
                    finish()
                } else if byte > 0x20, byte != 0x7F {
                    url.append(byte)
                }
                position &+= 1
            }
        }
        finish()
        return result
    }
}
