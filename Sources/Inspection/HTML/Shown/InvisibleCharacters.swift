/// Characters that show nothing and change how text is read by programs, not by people.
enum InvisibleCharacters {
    static func all(in text: String, limits: InspectionLimits) -> [InvisibleCharacter] {
        var result: [InvisibleCharacter] = []
        var offset = 0
        var before: Unicode.Scalar = " "
        // Those since the last character that shows, by their places in the result.
        var waiting = 0
        for scalar in text.unicodeScalars {
            if isInvisible(scalar, behind: before) {
                if result.count < limits.hiddenPiecesMax {
                    result.append(InvisibleCharacter(scalar: scalar, offset: offset, splitsWord: false))
                    waiting &+= 1
                }
            } else {
                if waiting > 0, joins(before, scalar) { markLast(waiting, of: &result) }
                waiting = 0
                before = scalar
            }
            offset &+= UTF8.width(scalar)
        }
        return result
    }

    private static func markLast(_ count: Int, of characters: inout [InvisibleCharacter]) {
        for place in characters.indices.suffix(count) {
            let old = characters[place]
            characters[place] = InvisibleCharacter(scalar: old.scalar, offset: old.offset, splitsWord: true)
        }
    }

    /// Whether two characters belong to one word in a script that needs no joiners between letters.
    private static func joins(_ one: Unicode.Scalar, _ other: Unicode.Scalar) -> Bool {
        Letters.isLetter(one) && Letters.isLetter(other) && !needsJoiners(one) && !needsJoiners(other)
    }

    /// Hebrew, Arabic, the scripts of India and South-East Asia, Mongolian: there, joiners and marks are spelling.
    private static func needsJoiners(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x0FFF, 0x1000...0x109F, 0x1780...0x18AF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC: true
        default: false
        }
    }

    static func isInvisible(_ scalar: Unicode.Scalar, behind before: Unicode.Scalar = " ") -> Bool {
        switch scalar.value {
        case 0..<0xAD: false
        case 0xAD, 0x34F, 0x61C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180E, 0x200B...0x200F, 0x202A...0x202E,
            0x2060...0x206F, 0x3164, 0xFEFF, 0xFFA0, 0xE0000...0xE007F:
            true
        // Selects a form of the symbol before it, as of `☎` or `❤`.
        case 0xFE00...0xFE0F: Letters.isLetter(before) && before.value < 0x2_0000 || before.value < 0x80
        default: false
        }
    }
}
