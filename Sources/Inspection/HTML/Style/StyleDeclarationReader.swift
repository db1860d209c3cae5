import Mail

/// Reads declarations, of an attribute or of a rule (CSS Syntax Level 3).
struct StyleDeclarationReader {
    private(set) var declarations: [StyleDeclaration] = []
    private(set) var notes = StyleNotes()
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    mutating func read() {
        while position < bytes.endIndex {
            guard let name = name() else { continue }
            let start = position
            position = StyleScanner.end(in: bytes, from: position) { $0 == ASCII.semicolon }
            take(name, bytes[start..<position].trimmed)
        }
    }

    /// The name of the property here, and its colon; nil if something else stands here, which is passed over.
    private mutating func name() -> PackedName? {
        while position < bytes.endIndex, bytes[position].isSpace || bytes[position] == ASCII.semicolon {
            position &+= 1
        }
        var name = PackedName()
        while position < bytes.endIndex, bytes[position].isNameByte {
            name.append(bytes[position].lowercased)
            position &+= 1
        }
        while position < bytes.endIndex, bytes[position].isSpace { position &+= 1 }
        guard position < bytes.endIndex, bytes[position] == ASCII.colon, name.count > 0 else {
            position = StyleScanner.end(in: bytes, from: position) { $0 == ASCII.semicolon }
            return nil
        }
        position &+= 1
        return name
    }

    private mutating func take(_ name: PackedName, _ text: ArraySlice<UInt8>) {
        if text.contains(ASCII.openParenthesis) { StyleScanner.addresses(in: text, &notes.addresses) }
        guard let property = StyleProperty(name) else { return }
        var text = text
        let isImportant = Self.dropImportant(&text)
        switch property {
        case .fontFamily: noteFonts(text)
        case .content: noteText(text)
        case .font: readFont(text, isImportant)
        default:
            guard let value = StyleValue(text, of: property) else { return }
            declarations.append(StyleDeclaration(property: property.main, value: value, isImportant: isImportant))
        }
    }

    private static func dropImportant(_ text: inout ArraySlice<UInt8>) -> Bool {
        guard let mark = text.lastIndex(of: 0x21),
            text[mark...].dropFirst().trimmed.equals(ignoringCase: "important")
        else { return false }
        text = text[..<mark].trimmed
        return true
    }

    /// `font`: size and family are what matters of it, the size being the first number or word of size.
    private mutating func readFont(_ text: ArraySlice<UInt8>, _ isImportant: Bool) {
        let terms = StyleScanner.terms(text)
        for term in terms {
            let size = term.prefix { $0 != 0x2F }
            guard let value = StyleValue(size, of: .fontSize), case .number(let number) = value else { continue }
            // A weight (`700`) is a number without a unit.
            if number.unit == .none, number.value >= 100 { continue }
            declarations.append(StyleDeclaration(property: .fontSize, value: value, isImportant: isImportant))
            noteFonts(text[term.endIndex...].trimmed)
            return
        }
    }

    mutating func noteFonts(_ list: ArraySlice<UInt8>) {
        for name in list.split(separator: ASCII.comma).prefix(50) {
            let name = name.trimmed.drop { $0 == ASCII.quote || $0 == 0x27 }.prefix { $0 != ASCII.quote && $0 != 0x27 }
            // No font has a control character in its name, and no finding may have one in its words.
            guard !name.isEmpty, name.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else { continue }
            notes.fonts.append(name.prefix(100))
        }
    }

    private mutating func noteText(_ text: ArraySlice<UInt8>) {
        guard let quote = text.first, quote == ASCII.quote || quote == 0x27 else { return }
        let content = StyleScanner.unescaped(text.dropFirst().prefix { $0 != quote })
        if content.contains(where: { !$0.isSpace }) { notes.texts.append(content[...].text) }
    }
}

extension StyleProperty {
    /// The property under which a short one is kept.
    fileprivate var main: StyleProperty {
        switch self {
        case .background: .backgroundColor
        case .overflowX, .overflowY: .overflow
        case .filter: .opacity
        case .transform: .clipPath
        default: self
        }
    }
}
