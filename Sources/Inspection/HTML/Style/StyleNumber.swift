import Mail

/// A number of CSS with its unit.
struct StyleNumber: Sendable, Hashable {
    let value: Double
    let unit: Unit

    enum Unit: Sendable { case none, pixels, em, percent }

    /// The number that a text is; nil if it is none, or in a unit that nobody knows. Absolute lengths become pixels.
    init?(_ text: ArraySlice<UInt8>) {
        var rest = text.prefix(40)
        let isNegative = rest.first == ASCII.hyphen
        if isNegative || rest.first == 0x2B { rest = rest.dropFirst() }
        var value = 0.0
        var scale = 1.0
        var digits = 0
        var isFraction = false
        while let byte = rest.first, byte.isDigit || (byte == ASCII.dot && !isFraction) {
            if byte == ASCII.dot {
                isFraction = true
            } else {
                digits &+= 1
                if isFraction { scale /= 10 }
                value = isFraction ? value + Double(byte &- 0x30) * scale : value * 10 + Double(byte &- 0x30)
            }
            rest = rest.dropFirst()
        }
        guard digits > 0, let (factor, unit) = Self.unit(rest) else { return nil }
        self.value = (isNegative ? -value : value) * factor
        self.unit = unit
    }

    init(_ value: Double, _ unit: Unit) {
        self.value = value
        self.unit = unit
    }

    private static func unit(_ text: ArraySlice<UInt8>) -> (Double, Unit)? {
        if text.isEmpty { return (1, .none) }
        if text.first == 0x25, text.count == 1 { return (1, .percent) }
        return units[PackedName(text.lazy.map(\.lowercased))]
    }

    /// A window of 1024 by 768 is assumed.
    private static let units: NameTable<(Double, Unit)> = {
        let list: [(String, Double, Unit)] = [
            ("px", 1, .pixels), ("pt", 4 / 3, .pixels), ("pc", 16, .pixels), ("in", 96, .pixels), ("cm", 37.8, .pixels),
            ("mm", 3.78, .pixels), ("rem", 16, .pixels), ("em", 1, .em), ("ex", 0.5, .em), ("ch", 0.5, .em),
            ("vw", 10.24, .pixels), ("vh", 7.68, .pixels), ("vmin", 7.68, .pixels), ("vmax", 10.24, .pixels),
        ]
        return NameTable(naming: list.map { (PackedName($0.0.utf8), ($0.1, $0.2)) })
    }()

    /// As a part of `whole`, if it is in per cent; else as it is.
    func fraction(of whole: Double) -> Double { unit == .percent ? value / 100 * whole : value }

    /// In pixels, where the letters are that high, and per cent are of `whole`.
    func pixels(letters: Double, whole: Double) -> Double {
        switch unit {
        case .none, .pixels: value
        case .em: value * letters
        case .percent: value / 100 * whole
        }
    }
}
