import Mail

/// Reads style sheets into rules (CSS Syntax Level 3). Without recursion: a block that holds rules is merely entered.
struct StyleSheetReader {
    private(set) var sheet = StyleSheet()
    private let limits: InspectionLimits
    private var bytes: ArraySlice<UInt8> = []
    private var position = 0

    init(limits: InspectionLimits) { self.limits = limits }

    mutating func read(_ text: [UInt8]) {
        bytes = StyleScanner.plain(text[...])
        position = bytes.startIndex
        while position < bytes.endIndex {
            let byte = bytes[position]
            if byte.isSpace || byte == 0x7D || byte == ASCII.semicolon {
                position &+= 1
            } else if bytes[position...].starts(with: "<!--".utf8) {
                position &+= 4
            } else if bytes[position...].starts(with: "-->".utf8) {
                position &+= 3
            } else if byte == ASCII.at {
                atRule()
            } else {
                rule()
            }
        }
    }

    private mutating func rule() {
        let start = position
        let open = StyleScanner.end(in: bytes, from: start) { $0 == 0x7B || $0 == 0x7D }
        guard open < bytes.endIndex, bytes[open] == 0x7B else {
            position = min(open &+ 1, bytes.endIndex)
            return
        }
        let declarations = readBlock(from: open)
        var list: [StyleSelector] = []
        for selector in bytes[start..<open].split(separator: ASCII.comma) {
            if let selector = StyleSelector(selector.trimmed) { list.append(selector) }
        }
        if !declarations.isEmpty, !list.isEmpty { sheet.add(list, declarations, limits: limits) }
    }

    /// Reads the declarations between the brace here and its partner, and goes on behind it.
    private mutating func readBlock(from open: Int) -> [StyleDeclaration] {
        let start = open &+ 1
        let end = StyleScanner.end(in: bytes, from: start) { $0 == 0x7D }
        position = min(end &+ 1, bytes.endIndex)
        var reader = StyleDeclarationReader(bytes[start..<end])
        reader.read()
        note(reader.notes)
        return reader.declarations
    }

    private mutating func note(_ notes: StyleNotes) {
        sheet.notes.fonts.append(contentsOf: notes.fonts)
        sheet.notes.addresses.append(contentsOf: notes.addresses)
        sheet.notes.texts.append(contentsOf: notes.texts)
    }

    private mutating func atRule() {
        let start = position
        let end = StyleScanner.end(in: bytes, from: start) { $0 == 0x7B || $0 == ASCII.semicolon || $0 == 0x7D }
        let head = bytes[start..<end]
        let word = head.dropFirst().prefix(while: \.isNameByte)
        let rest = head[word.endIndex...].trimmed
        position = min(end &+ 1, bytes.endIndex)
        if word.equals(ignoringCase: "import") {
            noteImport(rest)
        } else if end < bytes.endIndex, bytes[end] == 0x7B {
            if word.equals(ignoringCase: "font-face") {
                _ = readBlock(from: end)
            } else if !isEntered(word, rest) {
                skipBlock(from: end)
            }
        }
    }

    /// Whether the rules within a block count.
    private func isEntered(_ word: ArraySlice<UInt8>, _ condition: ArraySlice<UInt8>) -> Bool {
        if word.equals(ignoringCase: "media") { return MediaQuery.holds(condition) }
        return word.equals(ignoringCase: "supports") || word.equals(ignoringCase: "layer")
    }

    private mutating func skipBlock(from open: Int) {
        let end = StyleScanner.end(in: bytes, from: open &+ 1) { $0 == 0x7D }
        StyleScanner.addresses(in: bytes[open..<end], &sheet.notes.addresses)
        position = min(end &+ 1, bytes.endIndex)
    }

    private mutating func noteImport(_ text: ArraySlice<UInt8>) {
        if let quote = text.first, quote == ASCII.quote || quote == 0x27 {
            let address = text.dropFirst().prefix { $0 != quote }
            if !address.isEmpty { sheet.notes.addresses.append(address) }
        } else {
            StyleScanner.addresses(in: text, &sheet.notes.addresses)
        }
    }
}
