import Mail

extension KeyScanner {
    func peek(_ ahead: Int = 0) -> UInt8? {
        let place = position + ahead
        return place < bytes.count ? bytes[place] : nil
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    mutating func skipBlanks() {
        while let byte = peek(), byte == ASCII.space || byte == ASCII.tab { position += 1 }
    }

    /// Blanks, comments and line ends.
    mutating func skipVoid() throws(KeyLines.Stop) {
        while let byte = peek() {
            switch byte {
            case ASCII.space, ASCII.tab: position += 1
            case UInt8(ascii: "#"): skipComment()
            case ASCII.lineFeed, ASCII.carriageReturn: try lineEnd()
            default: return
            }
        }
    }

    /// Nothing but a comment may follow on the line.
    mutating func endOfLine() throws(KeyLines.Stop) {
        skipBlanks()
        if peek() == UInt8(ascii: "#") { skipComment() }
        if peek() != nil { try lineEnd() }
    }

    private mutating func skipComment() {
        while let byte = peek(), byte != ASCII.lineFeed, byte != ASCII.carriageReturn { position += 1 }
    }

    private mutating func lineEnd() throws(KeyLines.Stop) {
        if peek() == ASCII.carriageReturn { position += 1 }
        guard take(ASCII.lineFeed) else { throw stop() }
        line += 1
    }

    /// A string in one of the four forms; what it says where it is short, as keys are.
    mutating func string(mayBeLong: Bool) throws(KeyLines.Stop) -> String {
        guard let quote = peek() else { throw stop() }
        let isLong = mayBeLong && peek(1) == quote && peek(2) == quote
        let opening = stop()
        position += isLong ? 3 : 1
        var text: [UInt8] = []
        while let byte = peek() {
            if byte == quote, !isLong || (peek(1) == quote && peek(2) == quote) {
                position += isLong ? 3 : 1
                if isLong { while take(quote) {} }
                return String(decoding: text, as: UTF8.self)
            }
            if byte == ASCII.lineFeed {
                guard isLong else { throw opening }
                line += 1
            }
            position += 1
            if byte == ASCII.backslash, quote == UInt8(ascii: "\"") {
                text.append(contentsOf: try escaped())
            } else {
                text.append(byte)
            }
        }
        // Never closed: the parser must see all of it to say so.
        throw KeyLines.Stop(line: opening.line, offset: bytes.count, key: [], problem: nil)
    }

    /// What an escape means; a line end behind the backslash stays to be counted.
    private mutating func escaped() throws(KeyLines.Stop) -> [UInt8] {
        guard let byte = peek() else { throw stop() }
        if byte == ASCII.lineFeed || byte == ASCII.carriageReturn { return [] }
        position += 1
        switch byte {
        case UInt8(ascii: "n"): return [0x0A]
        case UInt8(ascii: "t"): return [0x09]
        case UInt8(ascii: "u"): return scalar(digits: 4)
        case UInt8(ascii: "U"): return scalar(digits: 8)
        default: return [byte]
        }
    }

    private mutating func scalar(digits: Int) -> [UInt8] {
        let text = String(decoding: bytes[position..<min(position + digits, bytes.count)], as: UTF8.self)
        guard let value = UInt32(text, radix: 16), let scalar = Unicode.Scalar(value) else { return [] }
        position += digits
        return Array(String(scalar).utf8)
    }
}
