/// The properties of CSS that decide what is seen.
enum StyleProperty: UInt8, Sendable, CaseIterable {
    case background, backgroundColor, backgroundImage, bottom, clip, clipPath, color, content, direction, display,
        filter, font,
        fontFamily
    case fontSize, height, left, marginLeft, marginTop, maxHeight, maxWidth, opacity, overflow, overflowX, overflowY
    case position, right, textIndent, top, transform, unicodeBidi, visibility, whiteSpace, width

    /// As it is written: `fontSize` is `font-size`.
    private var spelling: [UInt8] {
        "\(self)".utf8.flatMap { $0 >= 0x41 && $0 <= 0x5A ? [0x2D, $0 | 0x20] : [$0] }
    }

    private static let known = NameTable<StyleProperty>(naming: allCases.map { (PackedName($0.spelling), $0) })

    init?(_ name: PackedName) {
        guard let property = Self.known[name] else { return nil }
        self = property
    }
}
