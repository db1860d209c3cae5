/// One encoded word (RFC 2047 section 2), `=?charset?encoding?text?=`, as it lies in the bytes.
struct EncodedWord {
    enum Encoding { case base64, quoted }

    /// Bytes of a charset name with its language; longer ones are not encoded words.
    private static let labelBytesMax = 80

    let charset: ArraySlice<UInt8>
    let encoding: Encoding
    let text: ArraySlice<UInt8>
    /// Behind the closing `?=`.
    let end: Int

    /// Reads the encoded word that begins at `start`, where `=?` stands. Words without `?=` are read to the next
    /// white space or encoded word; blanks and folds inside the text, which RFC 2047 forbids, are allowed.
    init?(in bytes: ArraySlice<UInt8>, at start: Int) {
        let rest = bytes[start...].dropFirst(2)
        guard let question = rest.prefix(Self.labelBytesMax).firstIndex(of: ASCII.question) else { return nil }
        let charset = rest[..<question]
        guard !charset.isEmpty, charset.allSatisfy({ $0.isVisible && $0 != ASCII.quote && $0 != ASCII.less }) else {
            return nil
        }
        let behind = rest[question...].dropFirst()
        guard let letter = behind.first, behind.dropFirst().first == ASCII.question else { return nil }
        switch letter.lowercased {
        case UInt8(ascii: "b"): encoding = .base64
        case UInt8(ascii: "q"): encoding = .quoted
        default: return nil
        }
        self.charset = charset
        (text, end) = Self.text(in: behind.dropFirst(2))
    }

    private static func text(in rest: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, Int) {
        var firstBlank: Int?
        var previous: UInt8 = 0
        var index = rest.startIndex
        while index < rest.endIndex {
            let byte = rest[index]
            if byte == ASCII.equals, previous == ASCII.question {
                return (rest[..<(index &- 1)], index &+ 1)
            }
            if byte == ASCII.question, previous == ASCII.equals, let blank = firstBlank,
                rest[index...].dropFirst().first != ASCII.equals
            {
                return (rest[..<blank], blank)  // the next word begins: this one was never closed
            }
            if byte.isWhitespace, firstBlank == nil { firstBlank = index }
            previous = byte
            index &+= 1
        }
        let end = firstBlank ?? rest.endIndex
        return (rest[..<end], end)
    }
}
