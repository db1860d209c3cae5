import Mail

/// Decodes the names in a ZIP. Only half of them say in which charset they are.
struct ZIPNameReader: Sendable {
    private let charsets: CharsetDecoder
    private let bytesMax: Int

    /// - Parameter charsets: decodes CP932, in which Windows in Japan writes names.
    init(charsets: CharsetDecoder = .basic, bytesMax: Int = OpeningLimits.standard.nameBytesMax) {
        self.charsets = charsets
        self.bytesMax = bytesMax
    }

    /// By the Unicode path field (APPNOTE 4.6.9), by the flag for UTF-8, else what it looks like: UTF-8 (macOS leaves
    /// the flag out), CP932, and the CP437 of the standard last.
    func name(of header: ZIPHeader) -> String {
        if let field = ZIPHeader.field(0x7075, in: header.extra), field.byte(at: 0) == 1, field.count > 5 {
            return field.from(5).prefix(bytesMax).text
        }
        let name = header.name.prefix(bytesMax)
        if header.flags & 0x800 != 0 || name.allSatisfy({ $0 < 0x80 }) { return name.text }
        return switch CharsetGuess.charset(of: name) {
        case .windows1252, .ascii: CodePage437.text(of: name)
        case let charset: charsets.decode(name, charset: charset)
        }
    }
}
