import Mail

extension HTMLTokenizer {
    /// What `<!` begins: a comment, a document type, a CDATA section, or something that is taken for a comment.
    mutating func declaration() -> HTMLToken? {
        position &+= 2
        if byte() == ASCII.hyphen, byte(1) == ASCII.hyphen {
            position &+= 2
            return comment()
        }
        if bytes[position...].prefix(7).equals(ignoringCase: "doctype") {
            position &+= 7
            if case .comment(let range) = bogusComment() { return .doctype(range) }
        }
        if readsCDATA, bytes[position...].starts(with: Self.cdata) {
            position &+= Self.cdata.count
            return section()
        }
        return bogusComment()
    }

    /// Up to the next `>`.
    mutating func bogusComment() -> HTMLToken {
        let start = position
        let end = bytes[start...].firstIndex(of: ASCII.greater) ?? bytes.count
        position = min(end &+ 1, bytes.count)
        return .comment(start..<end)
    }

    /// A comment, behind its `<!--`. It ends with `-->` or `--!>`, and at once with `>` or `->`.
    private mutating func comment() -> HTMLToken {
        let start = position
        for (length, ending) in [(1, ">"), (2, "->")] where bytes[start...].starts(with: ending.utf8) {
            position &+= length
            return .comment(start..<start)
        }
        var place = start
        while let dash = bytes[place...].firstIndex(of: ASCII.hyphen) {
            let rest = bytes[dash...]
            for (length, ending) in [(3, "-->"), (4, "--!>")] where rest.starts(with: ending.utf8) {
                position = dash &+ length
                return .comment(start..<dash)
            }
            place = dash &+ 1
        }
        position = bytes.count
        return .comment(start..<bytes.count)
    }

    private mutating func section() -> HTMLToken? {
        let start = characters.count
        var end = position
        while end < bytes.count, !bytes[end...].starts(with: Self.cdataEnd) { end &+= 1 }
        appendText(bytes[position..<end])
        position = min(end &+ Self.cdataEnd.count, bytes.count)
        return characters.count > start ? .text(start..<characters.count) : nil
    }

    private static let cdata = Array("[CDATA[".utf8)
    private static let cdataEnd = Array("]]>".utf8)
}
