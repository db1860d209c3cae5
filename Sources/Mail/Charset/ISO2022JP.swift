/// ISO-2022-JP (RFC 1468) and what is sent under its name: JIS X 0201 kana, JIS X 0212, NEC and IBM characters.
///
/// glibc's own decoder passes half-width kana through as escape sequences and fails on ① and ㈱, so the escapes are
/// undone here. The result is CP932, whose rows hold all that Windows sends as ISO-2022-JP (髙 of 髙橋 too, which
/// EUC-JP-MS lacks); only where JIS X 0212 is called up it is EUC-JP-MS, which alone has room for that.
struct ISO2022JP {
    private enum Plane { case ascii, kana, kanji, supplement }

    /// The same text in the charset `name`.
    private(set) var bytes: [UInt8] = []
    private let isEUC: Bool
    private var plane = Plane.ascii

    /// The charset of `bytes`, by the name an outside decoder knows.
    var charset: String { isEUC ? "EUC-JP-MS" : "CP932" }

    /// What both target charsets decode to U+FFFD.
    private static let nothing: UInt8 = 0xFF

    init(_ text: ArraySlice<UInt8>) {
        isEUC = Self.callsSupplement(text)
        bytes.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case ASCII.escape:
                guard let (next, length) = Self.designation(rest) else { continue }
                plane = next
                rest = rest.dropFirst(length)
            case 0x0E: plane = .kana
            case 0x0F: plane = .ascii
            case ASCII.carriageReturn, ASCII.lineFeed:
                plane = .ascii  // RFC 1468: a line begins in ASCII
                bytes.append(byte)
            default: append(byte, from: &rest)
            }
        }
    }

    /// Whether bytes labelled ISO-2022-JP are nothing of the kind: 8-bit, and not one escape.
    static func isMislabelled(_ bytes: ArraySlice<UInt8>) -> Bool {
        var high = false
        for byte in bytes {
            if byte == ASCII.escape { return false }
            if byte >= 0x80 { high = true }
        }
        return high
    }

    private mutating func append(_ byte: UInt8, from rest: inout ArraySlice<UInt8>) {
        guard byte > 0x20, byte < 0x7F, plane != .ascii else {
            // 8-bit half-width kana is the one stray that mailers send.
            if isEUC, byte >= 0xA1, byte <= 0xDF { bytes.append(0x8E) }
            bytes.append(byte)
            return
        }
        if plane == .kana {
            if isEUC { bytes.append(0x8E) }
            bytes.append(byte | 0x80)
            return
        }
        guard let second = rest.first, second > 0x20, second < 0x7F else {
            bytes.append(Self.nothing)  // half a character
            return
        }
        rest = rest.dropFirst()
        if isEUC {
            if plane == .supplement { bytes.append(0x8F) }
            bytes.append(byte | 0x80)
            bytes.append(second | 0x80)
        } else {
            appendShiftJIS(byte, second)
        }
    }

    /// Two rows of JIS share a first byte of Shift_JIS; both bytes are 0x21 to 0x7E here, so nothing overflows.
    private mutating func appendShiftJIS(_ row: UInt8, _ cell: UInt8) {
        let lead = (row &- 0x21) >> 1 &+ 0x81
        bytes.append(lead >= 0xA0 ? lead &+ 0x40 : lead)
        if row.isMultiple(of: 2) {
            bytes.append(cell &+ 0x7E)
        } else {
            bytes.append(cell &+ (cell >= 0x60 ? 0x20 : 0x1F))
        }
    }

    private static func callsSupplement(_ text: ArraySlice<UInt8>) -> Bool {
        var rest = text
        while let escape = rest.firstIndex(of: ASCII.escape) {
            rest = rest[escape...].dropFirst()
            if rest.starts(with: [0x24, 0x28, 0x44]) { return true }
        }
        return false
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
