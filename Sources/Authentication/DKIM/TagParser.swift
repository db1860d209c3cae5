import Mail

/// Reads the tags of a list one after the other (the grammar of RFC 6376 section 3.2).
struct TagParser {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var isFirst = true

    init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        index = bytes.startIndex
    }

    /// nil at the end of the list, behind its optional final semicolon.
    mutating func next() throws(TagList.Failure) -> TagList.Tag? {
        skipWhitespace()
        guard index < bytes.endIndex else {
            if isFirst { throw .empty }
            return nil
        }
        isFirst = false
        let name = try readName()
        skipWhitespace()
        guard index < bytes.endIndex, bytes[index] == ASCII.equals else { throw .equalsMissing(at: index) }
        index += 1
        return try readValue(of: name)
    }

    private mutating func readName() throws(TagList.Failure) -> Range<Int> {
        let start = index
        guard bytes[index].isLetter else { throw .nameInvalid(at: index) }
        while index < bytes.endIndex, bytes[index].isLetter || bytes[index].isDigit || bytes[index] == ASCII.underscore
        {
            index += 1
        }
        return start..<index
    }

    private mutating func readValue(of name: Range<Int>) throws(TagList.Failure) -> TagList.Tag {
        let rawStart = index
        skipWhitespace()
        let start = index
        var end = index
        while index < bytes.endIndex, bytes[index] != ASCII.semicolon {
            let byte = bytes[index]
            // Bytes above ASCII are allowed by RFC 8616 section 4.
            guard byte.isVisible || byte.isWhitespace || byte >= 0x80 else { throw .valueInvalid(at: index) }
            index += 1
            if !byte.isWhitespace { end = index }
        }
        let rawEnd = index
        if index < bytes.endIndex { index += 1 }
        return TagList.Tag(name: name, value: start..<end, rawValue: rawStart..<rawEnd)
    }

    private mutating func skipWhitespace() {
        while index < bytes.endIndex, bytes[index].isWhitespace { index += 1 }
    }
}
