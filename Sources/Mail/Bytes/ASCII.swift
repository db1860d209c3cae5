/// The ASCII bytes that mail grammar is written in, and the tests made of them.
///
/// Mail is parsed as bytes: in Swift CRLF is a single `Character`, and composed and decomposed forms of a letter are
/// equal strings, so text comparison on hostile input answers the wrong question.
public enum ASCII {
    public static let nul: UInt8 = 0x00
    public static let tab: UInt8 = 0x09
    public static let lineFeed: UInt8 = 0x0A
    public static let carriageReturn: UInt8 = 0x0D
    public static let escape: UInt8 = 0x1B
    public static let space: UInt8 = 0x20
    public static let quote: UInt8 = 0x22
    public static let openParenthesis: UInt8 = 0x28
    public static let closeParenthesis: UInt8 = 0x29
    public static let asterisk: UInt8 = 0x2A
    public static let comma: UInt8 = 0x2C
    public static let hyphen: UInt8 = 0x2D
    public static let dot: UInt8 = 0x2E
    public static let colon: UInt8 = 0x3A
    public static let semicolon: UInt8 = 0x3B
    public static let less: UInt8 = 0x3C
    public static let equals: UInt8 = 0x3D
    public static let greater: UInt8 = 0x3E
    public static let question: UInt8 = 0x3F
    public static let at: UInt8 = 0x40
    public static let openBracket: UInt8 = 0x5B
    public static let backslash: UInt8 = 0x5C
    public static let closeBracket: UInt8 = 0x5D
    public static let underscore: UInt8 = 0x5F
}

extension UInt8 {
    /// Space or horizontal tab: `WSP` of RFC 5234.
    public var isBlank: Bool { self == ASCII.space || self == ASCII.tab }

    /// Space, tab, CR or LF: what folding white space is made of (RFC 5322 section 3.2.2).
    public var isWhitespace: Bool { isBlank || self == ASCII.carriageReturn || self == ASCII.lineFeed }

    public var isDigit: Bool { self >= 0x30 && self <= 0x39 }

    public var isLetter: Bool { (self | 0x20) >= 0x61 && (self | 0x20) <= 0x7A }

    /// `VCHAR` of RFC 5234: a printing ASCII character other than space.
    public var isVisible: Bool { self > 0x20 && self < 0x7F }

    /// The byte with an ASCII capital made small; every other byte unchanged.
    public var lowercased: UInt8 { self >= 0x41 && self <= 0x5A ? self | 0x20 : self }

    /// The value of a hexadecimal digit, or nil.
    public var hexValue: UInt8? {
        switch self {
        case 0x30...0x39: self &- 0x30
        case 0x41...0x46: self &- 0x37
        case 0x61...0x66: self &- 0x57
        default: nil
        }
    }
}

extension Span<UInt8> {
    /// Whether the bytes are `text`, ASCII letters compared without regard to case.
    public func equals(ignoringCase text: StaticString) -> Bool {
        guard count == text.utf8CodeUnitCount else { return false }
        return text.withUTF8Buffer { expected in
            for index in indices where unsafe self[index].lowercased != expected[index].lowercased { return false }
            return true
        }
    }
}

extension ArraySlice<UInt8> {
    /// Whether the bytes are `text`, ASCII letters compared without regard to case.
    public func equals(ignoringCase text: StaticString) -> Bool { span.equals(ignoringCase: text) }

    /// The slice without leading and trailing blanks, CR and LF.
    public var trimmed: ArraySlice<UInt8> {
        // By positions: taking bytes off an array's slice can copy it.
        let start = firstIndex { !$0.isWhitespace } ?? endIndex
        let last = self[start...].lastIndex { !$0.isWhitespace }
        return self[start..<(last.map { $0 + 1 } ?? start)]
    }

    /// The bytes as text, each ill-formed UTF-8 sequence as U+FFFD. For showing and storing; never for parsing.
    public var text: String { String(decoding: self, as: UTF8.self) }
}

extension [UInt8] {
    public func equals(ignoringCase text: StaticString) -> Bool { span.equals(ignoringCase: text) }

    public var text: String { String(decoding: self, as: UTF8.self) }
}
