import DNS
import Mail

extension SPFMacroString {
    /// The string with its macros expanded (RFC 7208 section 7.3). Of a longer text the last `limit` bytes are kept:
    /// names are cut on the left, and an explanation that long is not shown anyway.
    func expanded(with values: SPFMacroValues, limit: Int) -> [UInt8] {
        var text: [UInt8] = []
        for part in parts {
            switch part {
            case .literal(let bytes), .escape(let bytes): text += bytes
            case .macro(let macro): text += macro.expanded(from: values.value(of: macro.letter))
            }
            // Cut seldom, so that the work stays linear.
            if text.count > limit * 2 { text.removeFirst(text.count - limit) }
        }
        return text.count > limit ? Array(text.suffix(limit)) : text
    }
}

extension SPFMacro {
    /// The value split, reversed, cut, joined with dots and escaped, in this order.
    func expanded(from value: [UInt8]) -> [UInt8] {
        var parts = pieces(of: value)
        if isReversed { parts.reverse() }
        if let keptParts { parts = parts.suffix(keptParts) }
        let joined = Array(parts.joined(separator: [ASCII.dot]))
        return isEscaped ? Self.percentEncoded(joined) : joined
    }

    private func pieces(of value: [UInt8]) -> [ArraySlice<UInt8>] {
        var pieces: [ArraySlice<UInt8>] = []
        var start = 0
        for (index, byte) in value.enumerated() where delimiters.contains(byte) {
            pieces.append(value[start..<index])
            start = index + 1
        }
        pieces.append(value[start...])
        return pieces
    }

    /// Everything but `unreserved` of RFC 3986 as `%XX`.
    private static func percentEncoded(_ bytes: [UInt8]) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return bytes.flatMap { byte -> [UInt8] in
            switch byte {
            case ASCII.hyphen, ASCII.dot, ASCII.underscore, 0x7E: [byte]
            default: byte.isLetter || byte.isDigit ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }
}
