import Mail

/// What CSS is made of: strings, brackets, comments, escapes (CSS Syntax Level 3, section 4).
enum StyleScanner {
    /// The first byte for which `matches`, outside of strings and brackets; else the end.
    static func end(in bytes: ArraySlice<UInt8>, from start: Int, where matches: (UInt8) -> Bool) -> Int {
        var position = start
        var depth = 0
        while position < bytes.endIndex {
            let byte = bytes[position]
            if depth == 0, matches(byte) { return position }
            switch byte {
            case ASCII.quote, 0x27:
                position = endOfString(in: bytes, from: position)
                continue
            case ASCII.openParenthesis, ASCII.openBracket, 0x7B: depth &+= 1
            case ASCII.closeParenthesis, ASCII.closeBracket, 0x7D: depth = max(0, depth &- 1)
            case ASCII.backslash: position &+= 1
            default: break
            }
            position &+= 1
        }
        return bytes.endIndex
    }

    /// Behind the string that begins here; a line break ends one that is not closed.
    static func endOfString(in bytes: ArraySlice<UInt8>, from start: Int) -> Int {
        let quote = bytes[start]
        var position = start &+ 1
        while position < bytes.endIndex {
            switch bytes[position] {
            case quote: return position &+ 1
            case ASCII.lineFeed: return position
            case ASCII.backslash: position &+= 2
            default: position &+= 1
            }
        }
        return bytes.endIndex
    }

    /// The pieces between white space, outside of brackets.
    static func terms(_ text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var result: [ArraySlice<UInt8>] = []
        var position = text.startIndex
        while position < text.endIndex, result.count < 50 {
            if text[position].isSpace {
                position &+= 1
                continue
            }
            let end = end(in: text, from: position, where: \.isSpace)
            result.append(text[position..<end])
            position = end
        }
        return result
    }

    /// Appends what `url(…)` names.
    static func addresses(in text: ArraySlice<UInt8>, _ result: inout [ArraySlice<UInt8>]) {
        var rest = text
        while let open = rest.firstIndex(of: ASCII.openParenthesis) {
            let isAddress = rest[..<open].suffix(3).equals(ignoringCase: "url")
            rest = rest[open...].dropFirst()
            guard isAddress else { continue }
            let content = rest.prefix { $0 != ASCII.closeParenthesis }
            let address = content.trimmed.drop { $0 == ASCII.quote || $0 == 0x27 }
                .prefix { $0 != ASCII.quote && $0 != 0x27 }
            if !address.isEmpty { result.append(address) }
            rest = rest[content.endIndex...]
        }
    }

    /// CSS without its comments, and with letters that were written as escapes (`dis\70 lay`) as themselves.
    static func plain(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.contains(ASCII.backslash) || text.contains(0x2F) else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var position = text.startIndex
        while position < text.endIndex {
            let byte = text[position]
            var end = position &+ 1
            switch byte {
            case 0x2F where text[position...].starts(with: "/*".utf8):
                position = endOfComment(in: text, from: position)
                result.append(ASCII.space)
                continue
            case ASCII.quote, 0x27: end = endOfString(in: text, from: position)
            case ASCII.openParenthesis where result.suffix(3)[...].equals(ignoringCase: "url"):
                // Slashes and asterisks of an address are no comment.
                end = text[position...].firstIndex { $0 == 0x29 || $0 == 0x7D } ?? text.endIndex
            case ASCII.backslash:
                if let (letter, behind) = escape(in: text, at: position), letter.isNameByte, letter < 0x80 {
                    result.append(letter)
                    position = behind
                    continue
                }
                end = min(position &+ 2, text.endIndex)
            default: break
            }
            result.append(contentsOf: text[position..<end])
            position = end
        }
        return result[...]
    }

    private static func endOfComment(in text: ArraySlice<UInt8>, from start: Int) -> Int {
        var position = start &+ 2
        while position &+ 1 < text.endIndex {
            if text[position] == ASCII.asterisk, text[position &+ 1] == 0x2F { return position &+ 2 }
            position &+= 1
        }
        return text.endIndex
    }

    /// The character of ASCII that an escape stands for, and where the text goes on.
    private static func escape(in text: ArraySlice<UInt8>, at start: Int) -> (UInt8, Int)? {
        let digits = text[start...].dropFirst().prefix(6).prefix { $0.hexValue != nil }
        guard !digits.isEmpty else {
            let next = text[start...].dropFirst().first
            return next.map { ($0, start &+ 2) }
        }
        let number = digits.reduce(UInt32(0)) { $0 &* 16 &+ UInt32($1.hexValue ?? 0) }
        let behind = digits.endIndex
        let skips = behind < text.endIndex && text[behind].isSpace
        return UInt8(exactly: number).map { ($0, skips ? behind &+ 1 : behind) }
    }

    /// The text of a string, its escapes undone.
    static func unescaped(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        var position = text.startIndex
        while position < text.endIndex {
            guard text[position] == ASCII.backslash else {
                result.append(text[position])
                position &+= 1
                continue
            }
            let digits = text[position...].dropFirst().prefix(6).prefix { $0.hexValue != nil }
            position = digits.isEmpty ? position &+ 1 : digits.endIndex
            guard !digits.isEmpty else { continue }
            let number = digits.reduce(UInt32(0)) { $0 &* 16 &+ UInt32($1.hexValue ?? 0) }
            result.append(contentsOf: UTF8.encode(Unicode.Scalar(number) ?? "\u{FFFD}") ?? .init())
            if position < text.endIndex, text[position].isSpace { position &+= 1 }
        }
        return result
    }
}

extension UInt8 {
    /// What names of CSS are made of.
    var isNameByte: Bool { isLetter || isDigit || self == 0x2D || self == 0x5F || self >= 0x80 }
}
