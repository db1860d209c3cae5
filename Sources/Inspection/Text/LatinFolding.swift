/// Latin letters without their accents: U+00C0 to U+017F, in small letters.
enum LatinFolding {
    /// The letter for two bytes of UTF-8; nil for what is no such letter.
    static func letter(_ first: UInt8, _ second: UInt8) -> UInt8? {
        guard first >= 0xC3, first <= 0xC5, second >= 0x80, second <= 0xBF else { return nil }
        let letter = letters[Int(first &- 0xC3) &* 64 &+ Int(second & 0x3F)]
        return letter == 0x2D ? nil : letter
    }

    /// A hyphen for what has no plain letter.
    private static let letters: [UInt8] = Array(
        ("aaaaaa-ceeeeiiiidnooooo-ouuuuy--aaaaaa-ceeeeiiiidnooooo-ouuuuy-y"
            + "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii--jjkkklllllll"
            + "lllnnnnnnnnnoooooo--rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs").utf8
    )
}
