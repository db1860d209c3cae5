import Mail

/// The named character references of HTML.
enum CharacterReferences {
    struct Entry: Sendable {
        /// Its characters, in UTF-8.
        let bytes: [UInt8]
        /// Whether it also counts without its semicolon.
        let isLegacy: Bool
    }

    /// The longest name of all, and of those that count without their semicolon.
    static let nameBytesMax = 31
    static let legacyBytesMax = 6

    static subscript(name: ArraySlice<UInt8>) -> Entry? { all[PackedName(name)] }

    private static let all: NameTable<Entry> = {
        var result: [PackedName: Entry] = [:]
        for line in PackageResources.entities_txt.split(separator: ASCII.lineFeed) where line.first != 0x23 {
            let words = line.split(separator: ASCII.space)
            guard var name = words.first else { continue }
            let isLegacy = name.last == 0x21
            if isLegacy { name.removeLast() }
            let scalars = words.dropFirst().compactMap { UInt32($0.text, radix: 16) }.compactMap(Unicode.Scalar.init)
            result[PackedName(name)] = Entry(
                bytes: scalars.flatMap { Array(UTF8.encode($0) ?? .init()) },
                isLegacy: isLegacy
            )
        }
        return NameTable(result)
    }()

    /// What a number stands for (section 13.2.5.80): C1 controls are read as windows-1252, what is no character as
    /// U+FFFD.
    static func scalar(_ number: UInt32) -> Unicode.Scalar {
        if number == 0 { return "\u{FFFD}" }
        if number >= 0x80, number <= 0x9F { return windows1252[Int(number &- 0x80)] }
        return Unicode.Scalar(number) ?? "\u{FFFD}"
    }

    private static let windows1252: [Unicode.Scalar] = [
        "\u{20AC}", "\u{81}", "\u{201A}", "\u{192}", "\u{201E}", "\u{2026}", "\u{2020}", "\u{2021}", "\u{2C6}",
        "\u{2030}", "\u{160}", "\u{2039}", "\u{152}", "\u{8D}", "\u{17D}", "\u{8F}", "\u{90}", "\u{2018}", "\u{2019}",
        "\u{201C}", "\u{201D}", "\u{2022}", "\u{2013}", "\u{2014}", "\u{2DC}", "\u{2122}", "\u{161}", "\u{203A}",
        "\u{153}", "\u{9D}", "\u{17E}", "\u{178}",
    ]
}
