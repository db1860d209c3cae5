/// Makes foreign text harmless to look at, and measures it.
public enum Visible {
    /// `text` with control, formatting and bidirectional characters written out as `<U+202E>`, so that nothing in a
    /// message can move the cursor, change colours, hide letters or turn the reading direction.
    public static func text(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if isHarmless(scalar) {
                result.append(scalar)
            } else {
                let digits = String(scalar.value, radix: 16, uppercase: true)
                let padding = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
                result.append(contentsOf: "<U+\(padding)\(digits)>".unicodeScalars)
            }
        }
        return String(result)
    }

    /// Whether a terminal shows the character, and does nothing else with it.
    static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }

    /// The cells that `text` takes on a terminal: East Asian wide characters take two (UAX #11).
    public static func cells(of text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + cells(of: $1) }
    }

    /// `text`, or its beginning with “…” behind it, in no more than so many cells.
    static func cut(_ text: String, toCells most: Int) -> String {
        // No character takes more cells than bytes.
        guard text.utf8.count > most, cells(of: text) > most else { return text }
        var room = most - 1
        let kept = text.unicodeScalars.prefix { scalar in
            room -= cells(of: scalar)
            return room >= 0
        }
        return String(kept) + "…"
    }

    private static func cells(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}
