import Mail

extension TOMLReader {
    /// A text in one of the four forms; keys have only the two short ones.
    mutating func string(mayBeLong: Bool) throws(TOMLStop) -> String {
        guard let quote = peek() else { throw stop(.noValue) }
        let opening = stop(.unclosedText)
        let isLong = mayBeLong && peek(1) == quote && peek(2) == quote
        position += isLong ? 3 : 1
        return isLong ? try longString(quote, opening) : try shortString(quote, opening)
    }

    private mutating func shortString(_ quote: UInt8, _ opening: TOMLStop) throws(TOMLStop) -> String {
        var text: [UInt8] = []
        while let byte = peek(), byte != ASCII.lineFeed {
            if byte == ASCII.backslash, quote == UInt8(ascii: "\"") {
                text.append(contentsOf: try escaped())
                continue
            }
            position += 1
            if byte == quote { return String(decoding: text, as: UTF8.self) }
            text.append(byte)
        }
        throw opening
    }

    /// A text over several lines: a line end behind the opening is dropped, one behind a backslash with all blanks.
    private mutating func longString(_ quote: UInt8, _ opening: TOMLStop) throws(TOMLStop) -> String {
        var text: [UInt8] = []
        _ = takeLineEnd()
        while let byte = peek() {
            if takeLineEnd() {
                text.append(ASCII.lineFeed)
            } else if byte == ASCII.backslash, quote == UInt8(ascii: "\"") {
                if !skipFolded() { text.append(contentsOf: try escaped()) }
            } else if byte == quote, peek(1) == quote, peek(2) == quote {
                // Up to two more belong to the text.
                for _ in 0..<2 where peek(3) == quote {
                    text.append(quote)
                    position += 1
                }
                position += 3
                return String(decoding: text, as: UTF8.self)
            } else {
                position += 1
                text.append(byte)
            }
        }
        throw opening
    }

    private mutating func takeLineEnd() -> Bool {
        let isLong = peek() == ASCII.carriageReturn && peek(1) == ASCII.lineFeed
        guard isLong || peek() == ASCII.lineFeed else { return false }
        if isLong { position += 1 }
        lineEnd()
        return true
    }

    /// A backslash at the end of a line, with every blank and line end behind it.
    private mutating func skipFolded() -> Bool {
        var ahead = 1
        while let byte = peek(ahead), byte == ASCII.space || byte == ASCII.tab || byte == ASCII.carriageReturn {
            ahead += 1
        }
        guard peek(ahead) == ASCII.lineFeed else { return false }
        position += ahead
        while let byte = peek() {
            switch byte {
            case ASCII.lineFeed: lineEnd()
            case ASCII.space, ASCII.tab, ASCII.carriageReturn: position += 1
            default: return true
            }
        }
        return true
    }

    /// What a backslash and the letters behind it mean.
    private mutating func escaped() throws(TOMLStop) -> [UInt8] {
        guard let byte = peek(1) else { throw stop(.unclosedText) }
        let plain: [UInt8: UInt8] = [
            UInt8(ascii: "b"): 0x08, UInt8(ascii: "t"): 0x09, UInt8(ascii: "n"): 0x0A, UInt8(ascii: "f"): 0x0C,
            UInt8(ascii: "r"): 0x0D, UInt8(ascii: "\""): UInt8(ascii: "\""), ASCII.backslash: ASCII.backslash,
        ]
        if let meant = plain[byte] {
            position += 2
            return [meant]
        }
        let length = byte == UInt8(ascii: "u") ? 4 : (byte == UInt8(ascii: "U") ? 8 : 0)
        let end = min(position + 2 + length, bytes.count)
        let digits = bytes[(position + 2)..<end]
        guard length > 0, digits.count == length, digits.allSatisfy(Self.isHexadecimal),
            let value = UInt32(String(decoding: digits, as: UTF8.self), radix: 16), value != 0,
            let scalar = Unicode.Scalar(value)
        else { throw badEscape(length) }
        position = end
        return Array(String(scalar).utf8)
    }

    private func badEscape(_ length: Int) -> TOMLStop {
        var end = min(position + 2 + length, bytes.count)
        // A letter of several bytes is shown whole.
        while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
        return stop(.badEscape(String(decoding: bytes[position..<end], as: UTF8.self)))
    }
}
