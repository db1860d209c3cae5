import Mail

extension SPFMacroString {
    /// - Parameter allowsSpaces: true for explanation texts (RFC 7208 section 6.2), which may hold blanks.
    init(parsing bytes: ArraySlice<UInt8>, allowsSpaces: Bool = false) throws(SPFMacroSyntaxError) {
        var parts: [Part] = []
        var literal: [UInt8] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            if byte == Self.percent {
                if !literal.isEmpty { parts.append(.literal(literal)) }
                literal = []
                parts.append(try Self.expand(bytes, &index))
                continue
            }
            guard byte.isVisible || (allowsSpaces && byte == ASCII.space) else {
                throw SPFMacroSyntaxError(offset: index)
            }
            literal.append(byte)
            index += 1
        }
        if !literal.isEmpty { parts.append(.literal(literal)) }
        self.init(parts: parts)
    }

    private static let percent: UInt8 = 0x25

    /// Reads what begins with the percent sign at `index` and moves behind it.
    private static func expand(
        _ bytes: ArraySlice<UInt8>,
        _ index: inout Int
    ) throws(SPFMacroSyntaxError) -> Part {
        let start = index
        guard start + 1 < bytes.endIndex else { throw SPFMacroSyntaxError(offset: start) }
        index = start + 2
        switch bytes[start + 1] {
        case percent: return .escape([percent])
        case ASCII.underscore: return .escape([ASCII.space])
        case ASCII.hyphen: return .escape(Array("%20".utf8))
        case 0x7B:
            let rest = bytes[index...]
            // No macro is longer: a letter, digits, r and seven delimiters, of which each is needed once.
            guard let close = rest.prefix(macroBytesMax).firstIndex(of: 0x7D) else {
                throw SPFMacroSyntaxError(offset: start)
            }
            index = close + 1
            guard let macro = SPFMacro(parsing: rest[..<close]) else { throw SPFMacroSyntaxError(offset: start) }
            return .macro(macro)
        default: throw SPFMacroSyntaxError(offset: start)
        }
    }

    /// Bytes of what stands between the braces of one macro.
    private static let macroBytesMax = 64
}

extension SPFMacro {
    /// Reads what stands between the braces.
    init?(parsing bytes: ArraySlice<UInt8>) {
        guard let first = bytes.first, first.isLetter, let letter = Letter(rawValue: first.lowercased) else {
            return nil
        }
        let digits = bytes.dropFirst().prefix(while: \.isDigit)
        var rest = bytes[digits.endIndex...]
        let isReversed = rest.first?.lowercased == 0x72
        if isReversed { rest = rest.dropFirst() }
        guard rest.allSatisfy(Self.delimiterBytes.contains) else { return nil }
        var kept: Int?
        if !digits.isEmpty {
            // No value has that many parts; more digits must not overflow.
            let number = digits.reduce(0) { min($0 * 10 + Int($1 - 0x30), Self.keptPartsMax) }
            guard number > 0 else { return nil }
            kept = number
        }
        self.init(
            letter: letter,
            isEscaped: first != first.lowercased,
            keptParts: kept,
            isReversed: isReversed,
            delimiters: rest.isEmpty ? [ASCII.dot] : Array(rest)
        )
    }

    private static let delimiterBytes = Array(".-+,/_=".utf8)
    private static let keptPartsMax = 1 << 20
}
