import Mail

/// IPv6 addresses as URLs write them (RFC 4291 section 2.2, WHATWG URL section 3.5), without a zone.
enum IPv6Reader {
    static func groups(_ text: ArraySlice<UInt8>) -> [UInt16]? {
        guard text.count <= 45 else { return nil }
        var halves: [[UInt16]] = [[]]
        var pieces = text.split(separator: ASCII.colon, omittingEmptySubsequences: false)
        // "::" at an end gives two empty pieces there; one of them is not a place.
        if pieces.count >= 3, pieces[0].isEmpty, pieces[1].isEmpty { pieces.removeFirst() }
        if pieces.count >= 3, pieces[pieces.count - 1].isEmpty, pieces[pieces.count - 2].isEmpty { pieces.removeLast() }
        for (index, piece) in pieces.enumerated() {
            if piece.isEmpty {
                guard halves.count == 1 else { return nil }
                halves.append([])
            } else if index == pieces.count - 1, piece.contains(ASCII.dot) {
                guard let pair = embedded(piece) else { return nil }
                halves[halves.count - 1] += pair
            } else {
                guard let group = group(piece) else { return nil }
                halves[halves.count - 1].append(group)
            }
        }
        let count = halves.reduce(0) { $0 + $1.count }
        guard halves.count == 2 else { return count == 8 ? halves[0] : nil }
        guard count <= 7 else { return nil }
        return halves[0] + Array(repeating: 0, count: 8 - count) + halves[1]
    }

    private static func group(_ piece: ArraySlice<UInt8>) -> UInt16? {
        guard piece.count <= 4 else { return nil }
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
