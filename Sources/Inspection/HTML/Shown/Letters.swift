import Mail

/// Letters and digits, told by their bytes in UTF-8, roughly: punctuation, symbols and what shows nothing are not.
enum Letters {
    static func count(_ text: ArraySlice<UInt8>) -> Int {
        let bytes = text.span
        var count = 0
        var index = 0
        while index < bytes.count {
            let lead = bytes[index]
            index &+= 1
            if lead < 0x80 {
                if lead.isLetter || lead.isDigit { count &+= 1 }
            } else if lead >= 0xC0, index < bytes.count, bytes[index] & 0xC0 == 0x80, isLetter(lead, bytes[index]) {
                count &+= 1
                index &+= 1
            }
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
