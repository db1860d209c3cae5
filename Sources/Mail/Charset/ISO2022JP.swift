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
        // EUC takes three bytes for two, or two for one.
        bytes = [UInt8](capacity: isEUC ? text.count &* 2 : text.count) { output in convert(text.span, to: &output) }
    }

    private mutating func convert(_ text: Span<UInt8>, to output: inout OutputSpan<UInt8>) {
        var index = 0
        while index < text.count {
            let byte = text[index]
            index &+= 1
            switch byte {
            case ASCII.escape:
                let rest = text.extracting(index..<min(index &+ 3, text.count))
                guard let (next, length) = Self.designation(rest) else { continue }
                plane = next
                index &+= length
            case 0x0E: plane = .kana
            case 0x0F: plane = .ascii
            case ASCII.carriageReturn, ASCII.lineFeed:
                plane = .ascii  // RFC 1468: a line begins in ASCII
                output.append(byte)
            default:
                let second = index < text.count ? text[index] : 0
                if append(byte, second, to: &output) { index &+= 1 }
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

    /// Whether the second byte was taken, too.
    private func append(_ byte: UInt8, _ second: UInt8, to output: inout OutputSpan<UInt8>) -> Bool {
        guard byte > 0x20, byte < 0x7F, plane != .ascii else {
            // 8-bit half-width kana is the one stray that mailers send.
            if isEUC, byte >= 0xA1, byte <= 0xDF { output.append(0x8E) }
            output.append(byte)
            return false
        }
        if plane == .kana {
            if isEUC { output.append(0x8E) }
            output.append(byte | 0x80)
            return false
        }
        guard second > 0x20, second < 0x7F else {
            output.append(Self.nothing)  // half a character
            return false
        }
        if isEUC {
            if plane == .supplement { output.append(0x8F) }
            output.append(byte | 0x80)
            output.append(second | 0x80)
        } else {
            Self.appendShiftJIS(byte, second, to: &output)
        }
        return true
    }

    /// Two rows of JIS share a first byte of Shift_JIS; both bytes are 0x21 to 0x7E here, so nothing overflows.
    private static func appendShiftJIS(_ row: UInt8, _ cell: UInt8, to output: inout OutputSpan<UInt8>) {
        let lead = (row &- 0x21) >> 1 &+ 0x81
        output.append(lead >= 0xA0 ? lead &+ 0x40 : lead)
        if row.isMultiple(of: 2) {
            output.append(cell &+ 0x7E)
        } else {
            output.append(cell &+ (cell >= 0x60 ? 0x20 : 0x1F))
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
    private static func designation(_ sequence: Span<UInt8>) -> (Plane, Int)? {
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
