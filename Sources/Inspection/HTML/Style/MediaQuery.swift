import Mail

/// Whether rules are for the screen that is assumed: 1024 by 768 pixels, light (Media Queries Level 4).
enum MediaQuery {
    static func holds(_ list: ArraySlice<UInt8>) -> Bool {
        let list = list.trimmed.prefix(2_000)
        return list.isEmpty || list.split(separator: ASCII.comma).contains { holds(query: $0.trimmed) }
    }

    private static func holds(query: ArraySlice<UInt8>) -> Bool {
        var isNegated = false
        var result = true
        for term in StyleScanner.terms(query) {
            if term.first == ASCII.openParenthesis {
                result = result && holds(feature: term.dropFirst().prefix { $0 != ASCII.closeParenthesis })
            } else if term.equals(ignoringCase: "not") {
                isNegated = true
            } else if !term.equals(ignoringCase: "only"), !term.equals(ignoringCase: "and") {
                result = result && (term.equals(ignoringCase: "screen") || term.equals(ignoringCase: "all"))
            }
        }
        return result != isNegated
    }

    private static func holds(feature: ArraySlice<UInt8>) -> Bool {
        guard let colon = feature.firstIndex(of: ASCII.colon),
            let number = StyleNumber(feature[colon...].dropFirst().trimmed)
        else { return false }
        let name = feature[..<colon].trimmed
        let value = number.pixels(letters: 16, whole: 1024)
        if name.equals(ignoringCase: "min-width") || name.equals(ignoringCase: "min-device-width") {
            return value <= 1024
        }
        if name.equals(ignoringCase: "max-width") || name.equals(ignoringCase: "max-device-width") {
            return value >= 1024
        }
        // Density and the like: `(-webkit-min-device-pixel-ratio: 0)` asks for an engine rather than for a screen.
        return value == 0
    }
}
