extension MediaType {
    /// Reads the type at the beginning of a Content-Type value; nil if there is none.
    ///
    /// Comments and blanks are passed over, and so is whatever stands behind the subtype.
    init?(parsing bytes: Span<UInt8>, in range: Range<Int>) {
        var position = bytes.skippingComments(from: range.lowerBound, to: range.upperBound)
        if position < range.upperBound, bytes[position] == ASCII.quote { position &+= 1 }
        let type = bytes.token(from: position, to: range.upperBound)
        position = bytes.skippingComments(from: type.upperBound, to: range.upperBound)
        guard !type.isEmpty, position < range.upperBound, bytes[position] == Self.slash else { return nil }
        position = bytes.skippingComments(from: position &+ 1, to: range.upperBound)
        let subtype = bytes.token(from: position, to: range.upperBound)
        guard !subtype.isEmpty, max(type.count, subtype.count) <= Self.nameBytesMax else { return nil }
        self.init(bytes.name(type), bytes.name(subtype))
    }

    private static let slash: UInt8 = 0x2F
    /// The longest name of a type (RFC 6838 section 4.2).
    private static let nameBytesMax = 127
}

extension Span<UInt8> {
    /// The token (RFC 2045 section 5.1) that begins at `start`; empty if there is none.
    func token(from start: Int, to end: Int) -> Range<Int> {
        var position = start
        while position < end, self[position].isTokenByte { position &+= 1 }
        return start..<position
    }

    /// The offset of the first byte at or after `start` that is neither blank nor within a comment.
    func skippingComments(from start: Int, to end: Int) -> Int {
        var position = start
        var depth = 0
        while position < end {
            let byte = self[position]
            if byte == ASCII.openParenthesis {
                depth &+= 1
            } else if depth == 0 {
                guard byte.isWhitespace else { return position }
            } else if byte == ASCII.closeParenthesis {
                depth &-= 1
            } else if byte == ASCII.backslash {
                position &+= 1
            }
            position &+= 1
        }
        return end
    }

    /// The bytes in small letters. The names that most mail consists of cost no allocation.
    fileprivate func name(_ range: Range<Int>) -> String {
        let token = extracting(range)
        let known: String? =
            switch token.count {
            case 4: token.equals(ignoringCase: "text") ? "text" : token.equals(ignoringCase: "html") ? "html" : nil
            case 5: token.equals(ignoringCase: "plain") ? "plain" : token.equals(ignoringCase: "image") ? "image" : nil
            case 9: token.equals(ignoringCase: "multipart") ? "multipart" : nil
            default: nil
            }
        if let known { return known }
        var small: [UInt8] = []
        small.reserveCapacity(token.count)
        for index in token.indices { small.append(token[index].lowercased) }
        return small.text
    }
}

extension UInt8 {
    /// A character of a token: visible, and none of `tspecials` (RFC 2045 section 5.1).
    var isTokenByte: Bool {
        switch self {
        case 0x22, 0x28, 0x29, 0x2C, 0x2F, 0x3A...0x40, 0x5B...0x5D: false
        default: isVisible
        }
    }
}
