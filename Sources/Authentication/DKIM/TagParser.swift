import Mail

/// Reads the tags of a list one after the other (the grammar of RFC 6376 section 3.2).
struct TagParser {
    private let bytes: ArraySlice<UInt8>
    private var index: Int
    private var isFirst = true
    private var key: UInt64 = 0

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
        key = 0
        while index < bytes.endIndex {
            let byte = bytes[index]
            guard byte.isLetter || byte.isDigit || byte == ASCII.underscore else { break }
            key = key << 8 | UInt64(byte)
            index += 1
        }
        if index - start > 8 { key = 0 }
        return start..<index
    }

    private mutating func readValue(of name: Range<Int>) throws(TagList.Failure) -> TagList.Tag {
        let rawStart = index
        skipWhitespace()
        let start = index
        let slice = bytes[start...]
        let rest = slice.span
        var count = 0
        var end = 0
        while count < rest.count {
            let byte = rest[count]
            if byte == ASCII.semicolon { break }
            count += 1
            // Bytes above ASCII are allowed by RFC 8616 section 4.
            if byte.isVisible || byte >= 0x80 {
                end = count
            } else if !byte.isWhitespace {
                throw .valueInvalid(at: start + count - 1)
            }
        }
        let rawEnd = start + count
        index = min(rawEnd + 1, bytes.endIndex)
        return TagList.Tag(name: name, value: start..<(start + end), rawValue: rawStart..<rawEnd, key: key)
    }

    private mutating func skipWhitespace() {
        while index < bytes.endIndex, bytes[index].isWhitespace { index += 1 }
    }
}
