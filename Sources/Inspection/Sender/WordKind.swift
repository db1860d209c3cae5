import Mail

/// What kind of word a character goes on with.
enum WordKind {
    case none, latin, katakana, other

    init(_ scalar: Unicode.Scalar) {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A, 0x41...0x5A: self = .latin
        case 0..<0x80: self = .none
        case 0x30A1...0x30FA, 0x30FC...0x30FE: self = .katakana
        case 0xC0...0x24F: self = .latin
        // Other scripts with spaces between words.
        case 0x370...0x5FF: self = .latin
        default: self = Self.katakanaShapes.contains(scalar) ? .katakana : .other
        }
    }

    /// Of the first character of a text in UTF-8; `none` if it is empty.
    init(startOf text: ArraySlice<UInt8>) {
        self = text.prefix(4).text.unicodeScalars.first.map { Self($0) } ?? .none
    }

    /// Of the last one.
    init(endOf text: ArraySlice<UInt8>) {
        self = text.suffix(4).text.unicodeScalars.last.map { Self($0) } ?? .none
    }

    /// Whether a word does not end between characters of these kinds.
    func goesOn(into next: WordKind) -> Bool {
        switch (self, next) {
        case (.latin, .latin), (.katakana, .katakana): true
        default: false
        }
    }

    /// What katakana becomes in `Skeleton.lookAlike`, such as 力.
    private static let katakanaShapes: Set<Unicode.Scalar> = {
        let katakana = (0x30A1...0x30FC).compactMap(Unicode.Scalar.init(_:))
        let shapes = katakana.flatMap { Skeleton.lookAlike(String($0)).unicodeScalars }
        return Set(shapes.filter { $0.value >= 0x80 })
    }()
}
