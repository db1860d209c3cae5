import Mail

extension Message {
    /// The types of a part and of those within it: `multipart/mixed[text/plain text/html]`.
    func tree(of part: Part) -> String {
        let children = part.children.map { tree(of: parts[$0]) }.joined(separator: " ")
        return part.mediaType.description + (children.isEmpty ? "" : "[\(children)]")
    }

    /// The raw body of a part as text.
    func body(_ id: Int) -> String { bytes[parts[id].body].text }

    init(_ text: String, limits: Limits = .standard) { self.init(parsing: [UInt8](text.utf8), limits: limits) }

    /// The kinds of the defects, from top to bottom.
    var kinds: [Defect.Kind] { defects.map(\.kind) }
}

extension [UInt8] {
    /// The bytes with every LF or CRLF made to `ending`.
    func withLineBreaks(_ ending: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for (index, byte) in enumerated() {
            let next = index + 1 < count ? self[index + 1] : 0
            if byte == ASCII.carriageReturn, next == ASCII.lineFeed { continue }
            if byte == ASCII.lineFeed { result += ending } else { result.append(byte) }
        }
        return result
    }
}
