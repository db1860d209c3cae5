/// Walks over `; name=value` once.
struct ParameterScanner {
    private let bytes: ArraySlice<UInt8>
    private let raw: RawCharacters
    private var index: Int
    private var comments = CommentSkipper()
    private(set) var isMalformed = false

    /// Bytes of a word that can be the name of a parameter whose semicolon was forgotten.
    private static let nameBytesMax = 80

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        raw = RawCharacters(in: bytes)
        index = bytes.startIndex
    }

    /// The next parameter that has a name and a value.
    mutating func next() -> ParameterPiece? {
        while skipSeparators() {
            let name = nameBytes()
            guard index < bytes.endIndex, bytes[index] == ASCII.equals else {
                isMalformed = true
                continue
            }
            index &+= 1
            skipBlanksAndComments()
            let isQuoted = index < bytes.endIndex && bytes[index] == ASCII.quote
            let value = isQuoted ? quotedValue() : plainValue()
            if value.isEmpty, !isQuoted { continue }
            if let piece = ParameterPiece(name: name, value: value) { return piece }
        }
        return nil
    }

    // MARK: Between

    /// To the next name; false at the end.
    private mutating func skipSeparators() -> Bool {
        while index < bytes.endIndex {
            skipBlanksAndComments()
            guard index < bytes.endIndex else { return false }
            guard bytes[index] == ASCII.semicolon || bytes[index] == ASCII.comma else { return true }
            index &+= 1
        }
        return false
    }

    private mutating func skipBlanksAndComments() { index = comments.endOfBlanks(in: bytes, from: index) }

    /// The word before `=`; other words before it belong to nothing.
    private mutating func nameBytes() -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.endIndex, bytes[index] != ASCII.equals, bytes[index] != ASCII.semicolon { index &+= 1 }
        let words = bytes[start..<index].trimmed
        guard let blank = words.lastIndex(where: \.isWhitespace) else { return words }
        isMalformed = true
        return words[blank...].dropFirst()
    }

    // MARK: Values

    private mutating func quotedValue() -> [UInt8] {
        var result: [UInt8] = []
        index &+= 1
        while index < bytes.endIndex {
            if let end = raw.end(in: bytes, at: index) {
                result.append(contentsOf: bytes[index..<end])
                index = end
                continue
            }
            let byte = bytes[index]
            index &+= 1
            switch byte {
            case ASCII.quote:
                skipBehindQuote()
                return result
            case ASCII.backslash where index < bytes.endIndex:
                result.append(bytes[index])
                index &+= 1
            case ASCII.carriageReturn, ASCII.lineFeed: break
            default: result.append(byte)
            }
        }
        isMalformed = true
        return result
    }

    /// Text glued to a closing quote belongs to nothing.
    private mutating func skipBehindQuote() {
        while index < bytes.endIndex, bytes[index] != ASCII.semicolon, !bytes[index].isWhitespace,
            bytes[index] != ASCII.openParenthesis
        {
            isMalformed = true
            index &+= 1
        }
    }

    /// An unquoted value: to the semicolon, blanks inside allowed, a comment behind it left out.
    private mutating func plainValue() -> [UInt8] {
        let start = index
        while index < bytes.endIndex, bytes[index] != ASCII.semicolon {
            if let end = raw.end(in: bytes, at: index) {
                index = end
            } else if bytes[index].isWhitespace {
                let end = index
                while index < bytes.endIndex, bytes[index].isWhitespace { index &+= 1 }
                if valueEnds() { return unfolded(bytes[start..<end]) }
                isMalformed = true
            } else {
                index &+= 1
            }
        }
        return unfolded(bytes[start..<index])
    }

    /// Whether behind blanks comes something other than more of the value; a comment in its middle is text.
    private mutating func valueEnds() -> Bool {
        guard index < bytes.endIndex else { return true }
        if let end = comments.end(in: bytes, at: index) {
            let behind = bytes[end...].first { !$0.isWhitespace }
            if behind == nil || behind == ASCII.semicolon { return true }
            index = end
            return false
        }
        if bytes[index] == ASCII.semicolon { return true }
        isMalformed = isMalformed || nameBegins()
        return nameBegins()
    }

    /// Whether `name=` stands here: a semicolon was forgotten.
    private func nameBegins() -> Bool {
        let window = bytes[index...].prefix(Self.nameBytesMax)
        guard let equals = window.firstIndex(where: { !Self.isNameByte($0) }), equals > index else { return false }
        return bytes[equals] == ASCII.equals
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == ASCII.hyphen || byte == ASCII.underscore || byte == ASCII.asterisk
    }

    private func unfolded(_ value: ArraySlice<UInt8>) -> [UInt8] {
        value.filter { $0 != ASCII.carriageReturn && $0 != ASCII.lineFeed }
    }
}
