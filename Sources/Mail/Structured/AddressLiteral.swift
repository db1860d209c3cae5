/// IP addresses as they stand in trace fields and domain literals, recognised but not turned into numbers.
enum AddressLiteral {
    /// The address in the bytes as text, without brackets, the tag `IPv6:`, a port or a zone; nil if there is none.
    static func text(_ bytes: ArraySlice<UInt8>) -> String? {
        var inner = bytes
        while let first = inner.first, isFrame(first) { inner = inner.dropFirst() }
        while let last = inner.last, isFrame(last) { inner = inner.dropLast() }
        if inner.prefix(5).equals(ignoringCase: "IPv6:") { inner = inner.dropFirst(5) }
        if let end = inner.firstIndex(where: { $0 == UInt8(ascii: "%") || $0 == ASCII.closeBracket }) {
            inner = inner[..<end]  // a zone, or a port behind the bracket
        }
        if isVersion6(inner) { return inner.text }
        if let colon = inner.firstIndex(of: ASCII.colon) { inner = inner[..<colon] }
        return isVersion4(inner) ? inner.text : nil
    }

    private static func isFrame(_ byte: UInt8) -> Bool {
        switch byte {
        case ASCII.openBracket, ASCII.closeBracket, ASCII.openParenthesis, ASCII.closeParenthesis, ASCII.comma,
            ASCII.semicolon, ASCII.less, ASCII.greater:
            true
        default: byte.isWhitespace
        }
    }

    static func isVersion4(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count <= 15 else { return false }
        let parts = bytes.split(separator: ASCII.dot, omittingEmptySubsequences: false)
        return parts.count == 4
            && parts.allSatisfy { part in
                (1...3).contains(part.count) && part.allSatisfy(\.isDigit)
                    && part.reduce(0) { $0 &* 10 &+ Int($1 &- 0x30) } <= 255
            }
    }

    static func isVersion6(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count >= 2, bytes.count <= 45 else { return false }
        let groups = bytes.split(separator: ASCII.colon, omittingEmptySubsequences: false)
        guard (3...9).contains(groups.count) else { return false }
        var gaps = 0
        for (position, group) in groups.enumerated() {
            if group.isEmpty {
                // "::" inside is one empty group, at an end two.
                let isEdge = position == 0 || position == groups.count &- 1
                if !isEdge { gaps &+= 1 }
                continue
            }
            if group.count <= 4, group.allSatisfy({ $0.hexValue != nil }) { continue }
            guard position == groups.count &- 1, isVersion4(group) else { return false }
        }
        if groups.first?.isEmpty == true, groups.dropFirst().first?.isEmpty != true { return false }
        if groups.last?.isEmpty == true, groups.dropLast().last?.isEmpty != true { return false }
        let isLong = groups.count == 8 || (groups.count == 7 && groups.last?.contains(ASCII.dot) == true)
        return gaps == 1 || (gaps == 0 && isLong)
    }
}
