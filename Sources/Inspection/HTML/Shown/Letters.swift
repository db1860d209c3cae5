import Mail

/// Letters and digits, told by their bytes in UTF-8, roughly: punctuation, symbols and what shows nothing are not.
enum Letters {
    static func count(_ bytes: some Sequence<UInt8>) -> Int {
        var count = 0
        var lead: UInt8 = 0
        for byte in bytes {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: count &+= 1
            case 0xC0...0xFF:
                // Told by the byte behind it.
                lead = byte
                continue
            case 0x80...0xBF where lead != 0 && isLetter(lead, byte): count &+= 1
            default: break
            }
            lead = 0
        }
        return count
    }

    /// Whether a character that begins with these two bytes is a letter, as far as that can be said.
    static func isLetter(_ lead: UInt8, _ second: UInt8) -> Bool {
        switch lead {
        // Latin-1 punctuation; general punctuation and symbols; specials; tags and other planes' marks.
        case 0xC2, 0xE2, 0xF3: false
        // U+034F, which shows nothing.
        case 0xCD: second != 0x8F
        // Ideographic punctuation (U+3000 to U+303F).
        case 0xE3: second != 0x80
        // Variation selectors and the byte order mark.
        case 0xEF: second != 0xB8 && second != 0xBB
        default: true
        }
    }
}
