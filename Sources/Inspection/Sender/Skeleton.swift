import Mail

/// Forms in which texts are compared, so that what a reader takes for the same is the same.
public enum Skeleton {
    /// The text in one spelling: NFKC, case folded, invisible characters and marks out, half and full width alike,
    /// letters with spaces between them (`東 京 電 力`, `E T C`) joined, white space as single spaces.
    public static func plain(_ text: String) -> String { plainBytes(of: text).text }

    static func plainBytes(of text: String) -> [UInt8] { plainBytes(of: Array(text.utf8)) }

    /// - Parameter text: well-formed UTF-8.
    static func plainBytes(of text: [UInt8]) -> [UInt8] { SpacedLetters.joined(CaseFolding.folded(text)) }

    /// What the text looks like: a form in which `pаypal` with a Cyrillic letter, `paypa1`, `力ード` with a kanji and
    /// `arnazon` are what they imitate. Compare it only with other such forms.
    public static func lookAlike(_ text: String) -> String {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }), let shape = lookAlikeByTable(text) else {
            return merged(plainBytes(of: withCapitalsReadAsSmall(text)))
        }
        return shape
    }

    /// The same by ICU's table, which ASCII does not need; nil without one.
    static func lookAlikeByTable(_ text: String) -> String? {
        guard let confusables = Confusables.shared else { return nil }
        // Before case is folded: a Greek capital looks like a Latin one where the small letters differ.
        // Twice, since each step brings out what the other folds: full-width and half-width forms are no look-alikes to
        // the table, and NFKC makes other letters of some that are.
        let shape = confusables.skeleton(confusables.withPlainWidth(confusables.skeleton(text)))
        return merged(SpacedLetters.joined(CaseFolding.folded(shape)))
    }

    /// How many characters nobody sees the text has: zero-width, format and variation characters, soft hyphens. Those
    /// that emoji and scripts need are not counted.
    public static func invisibleCount(_ text: String) -> Int {
        guard !text.utf8.allSatisfy({ $0 < 0x80 }) else { return 0 }
        var count = 0
        for scalar in text.unicodeScalars where isInvisible(scalar) { count += 1 }
        return count
    }

    static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        // Joiners that Indic scripts, Arabic and emoji are written with; the presentation of emoji.
        case 0x200C, 0x200D, 0xFE0E, 0xFE0F, 0xE0020...0xE007F: false
        // Ideographs may have their variant named.
        case 0xE0100...0xE01EF, 0xFE00...0xFE02: false
        case 0x115F, 0x1160, 0x3164, 0xFFA0: true
        default: scalar.properties.isDefaultIgnorableCodePoint
        }
    }

    /// `PayPaI`: a capital that stands behind a small letter is meant to be read as a small l.
    private static func withCapitalsReadAsSmall(_ text: String) -> String {
        guard text.utf8.contains(0x49) else { return text }
        var previous: UInt8 = 0
        let bytes = text.utf8.map { byte in
            defer { previous = byte }
            return byte == 0x49 && previous >= 0x61 && previous <= 0x7A ? 0x6C : byte
        }
        return bytes.text
    }

    /// The Latin letters and pairs that are taken for each other, beyond what ICU's table does.
    private static func merged(_ text: [UInt8]) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(text.count + 8)
        var previous: UInt8 = 0
        for byte in text {
            switch byte {
            case 0x6D:  // m: rn, also towards what follows: ICU's table makes two letters of it before we see it
                result += [0x72, 0x6E]
                previous = 0x6E
                continue
            case 0x30: result.append(0x6F)  // 0: o
            case 0x31, 0x69, 0x7C: result.append(0x6C)  // 1, i, |: l
            case 0x76 where previous == 0x76: result[result.count - 1] = 0x77  // vv: w
            case 0x6E where previous == 0x6E: result[result.count - 1...result.count - 1] = [0x72, 0x6E]  // nn: m
            default: result.append(byte)
            }
            previous = byte
        }
        return result.text
    }
}
