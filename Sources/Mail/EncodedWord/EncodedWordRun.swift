/// Neighbouring encoded words of one charset, undone into one run of bytes.
///
/// Mailers split characters, ISO-2022-JP shifts and even base64 quanta between words (RFC 2047 section 5 forbids it),
/// so the bytes of all words are joined before they are decoded.
struct EncodedWordRun {
    private(set) var charset: Charset
    private(set) var bytes: [UInt8] = []
    private var bits: UInt32 = 0
    private var bitCount: UInt32 = 0

    init(_ word: EncodedWord) {
        charset = Charset(label: word.charset)
        append(word)
    }

    /// Adds a word if its charset is that of the run.
    mutating func join(_ word: EncodedWord) -> Bool {
        guard Charset(label: word.charset) == charset else { return false }
        append(word)
        return true
    }

    private mutating func append(_ word: EncodedWord) {
        switch word.encoding {
        case .base64: appendBase64(word.text)
        case .quoted:
            (bits, bitCount) = (0, 0)
            appendQuoted(word.text)
        }
    }

    /// The left-over bits of a word whose base64 stops in the middle of a byte are kept for the next word; those of a
    /// word that merely lacks its padding are zero, and dropped.
    private mutating func appendBase64(_ text: ArraySlice<UInt8>) {
        if bits == 0 && bitCount != 6 { bitCount = 0 }
        for byte in text {
            let value = Base64Digits.values[Int(byte)]  // of 256
            if value < 64 {
                bits = bits << 6 | UInt32(value)
                bitCount &+= 6
                guard bitCount >= 8 else { continue }
                bitCount &-= 8  // at most 4 bits stay
                bytes.append(UInt8(truncatingIfNeeded: bits >> bitCount))
                bits &= (1 << bitCount) &- 1
            } else if byte == ASCII.equals {
                (bits, bitCount) = (0, 0)
            }
        }
    }

    /// Q (RFC 2047 section 4.2): `_` is a space, a fold inside the word is nothing, a bad `=` stands for itself.
    private mutating func appendQuoted(_ text: ArraySlice<UInt8>) {
        var rest = text
        while let byte = rest.popFirst() {
            switch byte {
            case ASCII.underscore: bytes.append(ASCII.space)
            case ASCII.equals:
                if let high = rest.first?.hexValue, let low = rest.dropFirst().first?.hexValue {
                    bytes.append(high << 4 | low)
                    rest = rest.dropFirst(2)
                } else {
                    bytes.append(byte)
                }
            case ASCII.carriageReturn, ASCII.lineFeed:
                rest = rest.drop { $0.isWhitespace }
            case let blank where blank.isBlank:
                // Blanks before a fold belong to the fold.
                let behind = rest.drop { $0.isBlank }
                if let next = behind.first, next == ASCII.carriageReturn || next == ASCII.lineFeed {
                    rest = behind
                } else {
                    bytes.append(blank)
                }
            default: bytes.append(byte)
            }
        }
    }
}
