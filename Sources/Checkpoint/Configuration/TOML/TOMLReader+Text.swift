import Mail

extension TOMLReader {
    func peek(_ ahead: Int = 0) -> UInt8? {
        let place = position + ahead
        return place < bytes.count ? bytes[place] : nil
    }

    mutating func take(_ byte: UInt8) -> Bool {
        guard peek() == byte else { return false }
        position += 1
        return true
    }

    func text(from start: Int) -> String { String(decoding: bytes[start..<position], as: UTF8.self) }

    mutating func skipBlanks() {
        while let byte = peek(), byte == ASCII.space || byte == ASCII.tab { position += 1 }
    }

    /// Blanks, comments and line ends.
    mutating func skipVoid() {
        while let byte = peek() {
            switch byte {
            case ASCII.space, ASCII.tab, ASCII.carriageReturn: position += 1
            case UInt8(ascii: "#"): skipComment()
            case ASCII.lineFeed: lineEnd()
            default: return
            }
        }
    }

    /// Nothing but a comment may follow on the line.
    mutating func endOfLine() throws(TOMLStop) {
        skipBlanks()
        if peek() == UInt8(ascii: "#") { skipComment() }
        _ = take(ASCII.carriageReturn)
        if peek() == nil { return }
        guard peek() == ASCII.lineFeed else { throw stop(.surplus) }
        lineEnd()
    }

    mutating func skipComment() {
        while let byte = peek(), byte != ASCII.lineFeed { position += 1 }
    }

    mutating func lineEnd() {
        position += 1
        line += 1
        lineStart = position
    }

    static func isHexadecimal(_ byte: UInt8) -> Bool {
        byte.isDigit || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte.lowercased)
    }

    /// A fault at the present place; columns count characters.
    func stop(_ fault: TOMLFault) -> TOMLStop {
        let before = bytes[lineStart..<max(lineStart, min(position, bytes.count))]
        let column = before.count { $0 & 0xC0 != 0x80 } + 1
        return TOMLStop(line: line, problem: .notTOML(fault, column: column))
    }
}
