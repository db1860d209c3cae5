/// ISO-2022-JP (RFC 1468) and what is sent under its name: JIS X 0201 kana, JIS X 0212, NEC and IBM characters.
///
/// glibc's own decoder passes half-width kana through as escape sequences and fails on ① and ㈱, so the escapes are
/// undone here and the result is EUC-JP, whose Microsoft variant iconv reads whole.
enum ISO2022JP {
    private enum Plane { case ascii, kana, kanji, supplement }

    /// Whether bytes labelled ISO-2022-JP are nothing of the kind: 8-bit, and not one escape.
    static func isMislabelled(_ bytes: ArraySlice<UInt8>) -> Bool {
        var high = false
        for byte in bytes {
            if byte == ASCII.escape { return false }
            if byte >= 0x80 { high = true }
        }
        return high
    }

    /// The same text in EUC-JP.
    static func asEUC(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        var plane = Plane.ascii
        var rest = bytes
        while let byte = rest.popFirst() {
            switch byte {
            case ASCII.escape:
                guard let (next, length) = designation(rest) else { continue }
                plane = next
                rest = rest.dropFirst(length)
            case 0x0E: plane = .kana
            case 0x0F: plane = .ascii
            case ASCII.carriageReturn, ASCII.lineFeed:
                plane = .ascii  // RFC 1468: a line begins in ASCII
                result.append(byte)
            default: append(byte, in: plane, from: &rest, to: &result)
            }
        }
        return result
    }

    private static func append(
        _ byte: UInt8,
        in plane: Plane,
        from rest: inout ArraySlice<UInt8>,
        to result: inout [UInt8]
    ) {
        guard byte > 0x20, byte < 0x7F, plane != .ascii else {
            // 8-bit half-width kana is the one stray that mailers send; the rest decodes to U+FFFD.
            if byte >= 0xA1, byte <= 0xDF, plane != .kanji { result.append(0x8E) }
            result.append(byte)
            return
        }
        if plane == .kana {
            result.append(0x8E)
            result.append(byte | 0x80)
            return
        }
        guard let second = rest.first, second > 0x20, second < 0x7F else {
            result.append(byte | 0x80)  // half a character: the decoder makes it U+FFFD
            return
        }
        rest = rest.dropFirst()
        if plane == .supplement { result.append(0x8F) }
        result.append(byte | 0x80)
        result.append(second | 0x80)
    }

    /// The plane that the bytes after an ESC call up, and how many bytes that takes.
    private static func designation(_ rest: ArraySlice<UInt8>) -> (Plane, Int)? {
        let sequence = Array(rest.prefix(3))
        guard sequence.count >= 2 else { return nil }
        switch (sequence[0], sequence[1]) {
        case (UInt8(ascii: "("), UInt8(ascii: "I")): return (.kana, 2)
        case (UInt8(ascii: "("), let final) where final.isLetter: return (.ascii, 2)
        case (UInt8(ascii: "$"), UInt8(ascii: "@")), (UInt8(ascii: "$"), UInt8(ascii: "B")): return (.kanji, 2)
        case (UInt8(ascii: "$"), UInt8(ascii: "(")) where sequence.count == 3:
            return (sequence[2] == UInt8(ascii: "D") ? .supplement : .kanji, 3)
        default: return nil
        }
    }
}
