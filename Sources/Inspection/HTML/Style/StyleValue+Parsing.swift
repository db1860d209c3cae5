import Mail

extension StyleValue {
    /// The value that a property is set to; nil if it is none of that property, or one that matters to nobody here.
    init?(_ text: ArraySlice<UInt8>, of property: StyleProperty) {
        switch property {
        case .backgroundImage:
            self = .picture
            if Word(text) == Word.none { return nil }
        case .backgroundColor where StyleColour(css: text) == nil && text.contains(ASCII.openParenthesis):
            // `var(…)` and the like: nobody knows.
            self = .picture
        case .color, .backgroundColor:
            guard let value = StyleColour(css: text).map(Self.colour) ?? Word(text).map(Self.word) else { return nil }
            self = value
        case .background:
            guard let value = Self.background(text) else { return nil }
            self = value
        case .display, .visibility, .position, .direction, .unicodeBidi, .whiteSpace:
            guard let word = Word(text) else { return nil }
            self = .word(word)
        case .overflow, .overflowX, .overflowY:
            guard let word = StyleScanner.terms(text).first.flatMap(Word.init) else { return nil }
            self = .word(word)
        case .fontSize:
            guard let value = Self.fontSize(text) else { return nil }
            self = value
        case .clip, .clipPath, .transform, .filter:
            guard let value = Self.function(text) else { return nil }
            self = value
        case .content, .font, .fontFamily: return nil
        case .bottom, .height, .left, .marginLeft, .marginTop, .maxHeight, .maxWidth, .opacity, .right, .textIndent,
            .top,
            .width:
            guard let value = StyleNumber(text).map(Self.number) ?? Word(text).map(Self.word) else { return nil }
            self = value
        }
    }

    private static func background(_ text: ArraySlice<UInt8>) -> StyleValue? {
        var found: StyleValue?
        for term in StyleScanner.terms(text) {
            if let colour = StyleColour(css: term) {
                found = found ?? .colour(colour)
            } else if term.contains(ASCII.openParenthesis) {
                return .picture
            } else if Word(term) == Word.none {
                found = found ?? .colour(.transparent)
            }
        }
        return found
    }

    private static func fontSize(_ text: ArraySlice<UInt8>) -> StyleValue? {
        if let number = StyleNumber(text) { return number.value < 0 ? nil : .number(number) }
        let sizes: [(StaticString, Double)] = [
            ("xx-small", 9), ("x-small", 10), ("small", 13), ("medium", 16), ("large", 18), ("x-large", 24),
            ("xx-large", 32), ("xxx-large", 48),
        ]
        for (word, pixels) in sizes where text.equals(ignoringCase: word) {
            return .number(StyleNumber(pixels, .pixels))
        }
        switch Word(text) {
        case .larger: return .number(StyleNumber(1.2, .em))
        case .smaller: return .number(StyleNumber(0.83, .em))
        case .inherit: return .number(StyleNumber(1, .em))
        default: return nil
        }
    }

    /// `rect(0,0,0,0)`, `inset(100%)`, `circle(0)`, `scale(0)`: nothing is left. `translate(-9999px)`: it is moved.
    /// `opacity(0)`: it covers nothing.
    private static func function(_ text: ArraySlice<UInt8>) -> StyleValue? {
        guard let open = text.firstIndex(of: ASCII.openParenthesis) else { return nil }
        let name = text[..<open].suffix(20).map(\.lowercased)
        let arguments = text[open...].dropFirst().prefix { $0 != ASCII.closeParenthesis }.prefix(200)
        let parts = arguments.split { $0.isSpace || $0 == ASCII.comma || $0 == ASCII.equals }
        let numbers = parts.compactMap { StyleNumber($0) }
        guard let first = numbers.first else { return nil }
        switch String(decoding: name, as: UTF8.self) {
        case "rect":
            guard numbers.count == 4 else { return nil }
            let isEmpty = numbers[0].value >= numbers[2].value || numbers[3].value >= numbers[1].value
            return isEmpty ? .nothing : nil
        case "inset": return first.unit == .percent && first.value >= 50 ? .nothing : nil
        case "circle", "scale", "scalex", "scaley": return first.value == 0 ? .nothing : nil
        case "translate", "translatex", "translatey": return .number(first)
        case "opacity": return .number(StyleNumber(first.fraction(of: 1), .none))
        default: return nil
        }
    }
}
