import Mail

/// Full-width forms of ASCII (U+FF01 to U+FF5E), which some readers of Japanese mail take for the letters they show.
enum FullWidth {
    /// The text with full-width letters made plain, if an address is written in them; else as it is.
    static func folded(_ text: [UInt8]) -> [UInt8] {
        // Everything else in full width is ordinary Japanese.
        guard text[...].offset(of: mark) != nil else { return text }
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var rest = text[...]
        while let byte = rest.popFirst() {
            if byte == 0xEF, let letter = letter(rest) {
                result.append(letter)
                rest = rest.dropFirst(2)
            } else {
                result.append(byte)
            }
        }
        return result
    }

    private static let mark = Array("：／／".utf8)

    private static func letter(_ rest: ArraySlice<UInt8>) -> UInt8? {
        guard let second = rest.first, let third = rest.dropFirst().first else { return nil }
        switch (second, third) {
        // Brackets stay: they stand around addresses.
        case (0xBC, 0x88), (0xBC, 0x89): return nil
        case (0xBC, 0x81...0xBF): return third &- 0x60
        case (0xBD, 0x80...0x9E): return third &- 0x20
        default: return nil
        }
    }
}
