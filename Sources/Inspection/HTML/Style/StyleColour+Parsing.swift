import Mail

/// Reading colours as CSS writes them (CSS Color Level 4), and as attributes of HTML do.
extension StyleColour {
    /// A colour of CSS; nil for what is none, and for what depends on something else (`currentcolor`, `var()`).
    init?(css text: ArraySlice<UInt8>) {
        if text.first == 0x23 {
            guard let colour = Self.hexadecimal(text.dropFirst()) else { return nil }
            self = colour
        } else if let open = text.firstIndex(of: ASCII.openParenthesis) {
            guard let colour = Self.function(text[..<open], text[open...].dropFirst()) else { return nil }
            self = colour
        } else if text.equals(ignoringCase: "transparent") {
            self = .transparent
        } else if let colour = Self.named[PackedName(text.lazy.map(\.lowercased))] {
            self = colour
        } else {
            return nil
        }
    }

    /// A colour of an attribute: browsers make one of whatever stands there (WHATWG HTML section 2.3.6, "legacy
    /// colour").
    init?(attribute text: ArraySlice<UInt8>) {
        let text = text.trimmed.prefix(128)
        if text.isEmpty || text.equals(ignoringCase: "transparent") { return nil }
        if let colour = Self.named[PackedName(text.lazy.map(\.lowercased))] {
            self = colour
            return
        }
        if text.count == 4, text.first == 0x23, let colour = Self.hexadecimal(text.dropFirst()) {
            self = colour
            return
        }
        var digits = (text.first == 0x23 ? text.dropFirst() : text).map { $0.hexValue ?? 0 }
        while digits.isEmpty || digits.count % 3 != 0 { digits.append(0) }
        let length = digits.count / 3
        // Of each third the last eight digits count, and of those the first two.
        let parts = (0..<3).map { third -> Double in
            let part = digits[(third &* length)..<((third &+ 1) &* length)].suffix(8)
            return part.prefix(2).reduce(0) { $0 * 16 + Double($1) }
        }
        self.init(red: parts[0], green: parts[1], blue: parts[2])
    }

    private static func hexadecimal(_ text: ArraySlice<UInt8>) -> StyleColour? {
        let digits = text.prefix(9).compactMap(\.hexValue).map(Double.init)
        guard digits.count == text.count else { return nil }
        switch digits.count {
        case 3, 4:
            let alpha = digits.count == 4 ? digits[3] / 15 : 1
            return StyleColour(red: digits[0] * 17, green: digits[1] * 17, blue: digits[2] * 17, alpha: alpha)
        case 6, 8:
            let bytes = stride(from: 0, to: digits.count, by: 2).map { digits[$0] * 16 + digits[$0 + 1] }
            return StyleColour(
                red: bytes[0],
                green: bytes[1],
                blue: bytes[2],
                alpha: bytes.count == 4 ? bytes[3] / 255 : 1
            )
        default: return nil
        }
    }

    /// `rgb(…)` and `hsl(…)`, with or without alpha, by commas or by spaces.
    private static func function(_ name: ArraySlice<UInt8>, _ arguments: ArraySlice<UInt8>) -> StyleColour? {
        let parts = arguments.prefix(100).split { $0.isSpace || $0 == ASCII.comma || $0 == 0x2F || $0 == 0x29 }
        let numbers = parts.compactMap { StyleNumber($0) }
        guard numbers.count >= 3 else { return nil }
        let alpha = numbers.count > 3 ? numbers[3].fraction(of: 1) : 1
        if name.equals(ignoringCase: "rgb") || name.equals(ignoringCase: "rgba") {
            let values = numbers.prefix(3).map { min(max($0.fraction(of: 255), 0), 255) }
            return StyleColour(red: values[0], green: values[1], blue: values[2], alpha: min(max(alpha, 0), 1))
        }
        guard name.equals(ignoringCase: "hsl") || name.equals(ignoringCase: "hsla") else { return nil }
        let (hue, saturation, lightness) = (numbers[0].value, numbers[1].value / 100, numbers[2].value / 100)
        let values = [0.0, 8, 4].map { shift -> Double in
            let place = (shift + hue / 30).truncatingRemainder(dividingBy: 12)
            let angle = place < 0 ? place + 12 : place
            return (lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(angle - 3, 9 - angle, 1)))
                * 255
        }
        return StyleColour(red: values[0], green: values[1], blue: values[2], alpha: min(max(alpha, 0), 1))
    }

    private static let named: [PackedName: StyleColour] = {
        var result: [PackedName: StyleColour] = [:]
        for line in PackageResources.colours_txt.split(separator: ASCII.lineFeed) where line.first != 0x23 {
            let words = line.split(separator: ASCII.space)
            guard let name = words.first, let value = words.last, let colour = hexadecimal(value) else { continue }
            result[PackedName(name)] = colour
        }
        return result
    }()
}
