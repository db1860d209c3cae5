import Mail

/// Cuts a PDF into its words (ISO 32000-1 section 7.2), whatever stands between them.
struct PDFLexer {
    enum Token {
        case name(String)
        case string([UInt8])
        case number(Int)
        case keyword(ArraySlice<UInt8>)
        case openDictionary, closeDictionary, openArray, closeArray
    }

    let bytes: ArraySlice<UInt8>
    var position: Int
    /// A name that wrote letters as `#xx`, which hides them from those who search.
    private(set) var obscured: String?

    private static let nameMax = 256

    init(_ bytes: ArraySlice<UInt8>, at position: Int = 0) {
        self.bytes = bytes
        self.position = position
    }

    mutating func next() -> Token? {
        skipBlanks()
        guard let byte = bytes.byte(at: position) else { return nil }
        switch byte {
        case UInt8(ascii: "/"):
            position &+= 1
            return .name(name())
        case ASCII.openParenthesis: return .string(literal())
        case ASCII.less:
            if bytes.byte(at: position &+ 1) == ASCII.less { return pass(2, .openDictionary) }
            return .string(hexadecimal())
        case ASCII.greater:
            return pass(bytes.byte(at: position &+ 1) == ASCII.greater ? 2 : 1, .closeDictionary)
        case ASCII.openBracket: return pass(1, .openArray)
        case ASCII.closeBracket: return pass(1, .closeArray)
        case ASCII.closeParenthesis, UInt8(ascii: "{"), UInt8(ascii: "}"):
            return pass(1, .keyword(bytes.run(at: position, 1) ?? []))
        default: return word()
        }
    }

    private mutating func pass(_ count: Int, _ token: Token) -> Token {
        position &+= count
        return token
    }

    private mutating func skipBlanks() {
        while let byte = bytes.byte(at: position) {
            if byte == UInt8(ascii: "%") {
                while let byte = bytes.byte(at: position), byte != ASCII.lineFeed, byte != ASCII.carriageReturn {
                    position &+= 1
                }
            } else if byte.isWhitespace || byte == 0 || byte == 0x0C {
                position &+= 1
            } else {
                return
            }
        }
    }

    static func isRegular(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0x25, 0x28, 0x29, 0x2F, 0x3C, 0x3E, 0x5B, 0x5D, 0x7B, 0x7D: false
        default: true
        }
    }

    private mutating func name() -> String {
        var result: [UInt8] = []
        var isEscaped = false
        while let byte = bytes.byte(at: position), Self.isRegular(byte) {
            position &+= 1
            var value = byte
            if byte == UInt8(ascii: "#"), let high = bytes.byte(at: position)?.hexValue,
                let low = bytes.byte(at: position &+ 1)?.hexValue
            {
                value = high &<< 4 | low
                position &+= 2
                if value.isLetter { isEscaped = true }
            }
            if result.count < Self.nameMax { result.append(value) }
        }
        if isEscaped, obscured == nil { obscured = result.text }
        return result.text
    }

    /// Parentheses within are balanced or escaped.
    private mutating func literal() -> [UInt8] {
        position &+= 1
        var result: [UInt8] = []
        var depth = 1
        while let byte = bytes.byte(at: position) {
            position &+= 1
            switch byte {
            case ASCII.openParenthesis: depth &+= 1
            case ASCII.closeParenthesis:
                depth &-= 1
                if depth == 0 { return result }
            case ASCII.backslash:
                if let value = escape() { result.append(value) }
                continue
            default: break
            }
            result.append(byte)
        }
        return result
    }

    private mutating func escape() -> UInt8? {
        guard let byte = bytes.byte(at: position) else { return nil }
        position &+= 1
        switch byte {
        case UInt8(ascii: "n"): return ASCII.lineFeed
        case UInt8(ascii: "r"): return ASCII.carriageReturn
        case UInt8(ascii: "t"): return ASCII.tab
        case UInt8(ascii: "b"): return 0x08
        case UInt8(ascii: "f"): return 0x0C
        case ASCII.lineFeed, ASCII.carriageReturn: return nil
        case 0x30...0x37:
            var value = Int(byte &- 0x30)
            for _ in 0..<2 {
                guard let digit = bytes.byte(at: position), digit >= 0x30, digit <= 0x37 else { break }
                value = value &* 8 &+ Int(digit &- 0x30)
                position &+= 1
            }
            return UInt8(truncatingIfNeeded: value)
        default: return byte
        }
    }

    private mutating func hexadecimal() -> [UInt8] {
        position &+= 1
        let start = position
        position = bytes.offset(of: [ASCII.greater], from: start) ?? bytes.count
        let digits = bytes.run(at: start, position &- start) ?? []
        position = min(bytes.count, position &+ 1)
        return PDFFilter.hexadecimal(digits)
    }

    private mutating func word() -> Token {
        let start = position
        while let byte = bytes.byte(at: position), Self.isRegular(byte) { position &+= 1 }
        let word = bytes.run(at: start, position &- start) ?? []
        let isNumber =
            word.count <= 18 && word.allSatisfy { $0.isDigit || $0 == ASCII.dot || $0 == ASCII.hyphen || $0 == 0x2B }
        guard isNumber, word.contains(where: \.isDigit) else { return .keyword(word) }
        return .number(Int(word.prefix { $0 != ASCII.dot }.text) ?? 0)
    }
}
