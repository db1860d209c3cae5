import Mail

/// Puts together the instructions of Word's fields, which may be cut into many pieces and be built by fields inside
/// fields (`QUOTE 68 68 69` spells "DDE"), and looks at what they do.
struct FieldInstructions {
    /// Instructions of the fields that are open, the outermost first; nil once the result of a field has begun.
    private var open: [(text: String, isResult: Bool)] = []
    private static let depthMax = 64
    private static let lengthMax = 65_536

    /// A mark of a complex field: `begin`, `separate` or `end`.
    mutating func mark(_ kind: String, into contents: inout FileContents) {
        switch kind {
        case "begin": if open.count < Self.depthMax { open.append(("", false)) }
        case "separate": if !open.isEmpty { open[open.count &- 1].isResult = true }
        case "end":
            guard let ended = open.popLast() else { return }
            Self.inspect(ended.text, into: &contents)
            // What the inner field yields is part of the outer instruction.
            if !open.isEmpty { add(Self.yield(of: ended.text)) }
        default: break
        }
    }

    /// A piece of an instruction. One outside of any field counts as a field of its own.
    mutating func add(_ text: String) {
        if open.isEmpty { open.append(("", false)) }
        let last = open.count &- 1
        guard !open[last].isResult, open[last].text.utf8.count &+ text.utf8.count <= Self.lengthMax else { return }
        open[last].text += text
    }

    /// Text that belongs to a field only if one is open.
    mutating func add(within text: String) {
        if !open.isEmpty { add(text) }
    }

    /// A field that stands in one attribute.
    mutating func whole(_ instruction: String, into contents: inout FileContents) {
        Self.inspect(instruction, into: &contents)
    }

    /// Fields that were never closed.
    mutating func finish(into contents: inout FileContents) {
        while let left = open.popLast() { Self.inspect(left.text, into: &contents) }
    }

    static func inspect(_ instruction: String, into contents: inout FileContents) {
        if let command = DDECommand.inField(instruction) { contents.note(.dde, command) }
        let words = Self.words(instruction)
        guard let keyword = words.first?.uppercased(),
            let target = words.dropFirst().first(where: { !$0.hasPrefix("\\") })
        else {
            return
        }
        switch keyword {
        case "HYPERLINK": contents.link(target)
        case "INCLUDETEXT", "INCLUDEPICTURE", "IMPORT", "INCLUDE":
            if ExternalTarget.isRemote(target) { contents.note(.loadsFromOutside, keyword.lowercased(), target) }
        case "LINK": contents.note(.externalObject, "link", words.dropFirst().joined(separator: " "))
        default: break
        }
        if ExternalTarget.isHandler(target) { contents.note(.handlerLink, target) }
    }

    /// The words of an instruction, quotes taken off; a backslash doubles within quotes.
    static func words(_ instruction: String) -> [String] {
        var result: [String] = []
        var word = ""
        var isQuoted = false
        for scalar in instruction.unicodeScalars {
            if scalar == "\"" || scalar == "\u{201C}" || scalar == "\u{201D}" {
                isQuoted.toggle()
            } else if scalar.properties.isWhitespace, !isQuoted {
                if !word.isEmpty { result.append(word) }
                word = ""
            } else if scalar.value >= 0x20 {
                // Below are the places of pictures and data.
                word.unicodeScalars.append(scalar)
            }
        }
        return word.isEmpty ? result : result + [word]
    }

    /// What a field inside another yields, for the few that need no document: QUOTE with text or codes of characters.
    static func yield(of instruction: String) -> String {
        let words = Self.words(instruction)
        guard words.first?.uppercased() == "QUOTE" else { return "" }
        return words.dropFirst().map { word in
            guard let code = UInt32(word), let scalar = Unicode.Scalar(code) else { return word }
            return String(scalar)
        }.joined()
    }
}
