import Mail

/// IPv6 addresses as URLs write them (RFC 4291 section 2.2, WHATWG URL section 3.5), without a zone.
enum IPv6Reader {
    static func groups(_ text: ArraySlice<UInt8>) -> [UInt16]? {
        guard text.count <= 45 else { return nil }
        guard let gap = gap(in: text) else {
            let all = pieces(text, isLast: true)
            return all?.count == 8 ? all : nil
        }
        guard let before = pieces(text[..<gap], isLast: false),
            let after = pieces(text[(gap + 2)...], isLast: true),
            before.count + after.count <= 7
        else { return nil }
        return before + Array(repeating: 0, count: 8 - before.count - after.count) + after
    }

    /// Where `::` stands, for all the zeros left out.
    private static func gap(in text: ArraySlice<UInt8>) -> Int? {
        text.indices.dropLast().first { text[$0] == ASCII.colon && text[$0 + 1] == ASCII.colon }
    }

    /// The groups on one side of the gap; none is none.
    private static func pieces(_ side: ArraySlice<UInt8>, isLast: Bool) -> [UInt16]? {
        guard !side.isEmpty else { return [] }
        let pieces = side.split(separator: ASCII.colon, omittingEmptySubsequences: false)
        var groups: [UInt16] = []
        for (index, piece) in pieces.enumerated() {
            if isLast, index == pieces.count - 1, piece.contains(ASCII.dot) {
                guard let pair = embedded(piece) else { return nil }
                groups += pair
            } else {
                guard let group = group(piece) else { return nil }
                groups.append(group)
            }
        }
        return groups
    }

    private static func group(_ piece: ArraySlice<UInt8>) -> UInt16? {
        guard (1...4).contains(piece.count) else { return nil }
        var value: UInt16 = 0
        for byte in piece {
            guard let digit = byte.hexValue else { return nil }
            value = value << 4 | UInt16(digit)
        }
        return value
    }

    /// The dotted quad at the end of an address; decimal alone, without leading zeros.
    private static func embedded(_ piece: ArraySlice<UInt8>) -> [UInt16]? {
        let labels = piece.split(separator: ASCII.dot, omittingEmptySubsequences: false)
        let isPlain = labels.allSatisfy { label in
            label.count <= 3 && label.allSatisfy(\.isDigit) && (label.count == 1 || label.first != 0x30)
        }
        guard labels.count == 4, isPlain, let address = IPv4Reader.address(piece) else { return nil }
        return [UInt16(truncatingIfNeeded: address >> 16), UInt16(truncatingIfNeeded: address)]
    }
}
