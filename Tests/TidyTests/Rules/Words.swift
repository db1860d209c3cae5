/// Texts for people live in the catalogue; notes to ourselves live in issues; paths of one machine live nowhere.
enum Words {
    static let catalogue = "Sources/Checkpoint/Catalogue/"

    /// Speaks to nobody: Japanese in it is what it looks for in mail.
    static let inspection = "Sources/Inspection/"

    /// String literals with Japanese in them, outside the catalogue.
    static func japanese(in file: SourceFile) -> [Finding] {
        guard !file.path.hasPrefix(catalogue), !file.path.hasPrefix(inspection) else { return [] }
        return file.literals.compactMap { literal in
            guard literal.text.unicodeScalars.contains(where: isJapanese) else { return nil }
            return Finding(file, line: literal.line, "a text for people: move it to \(catalogue)")
        }
    }

    private static func isJapanese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3040...0x30FF, 0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF66...0xFF9D: true
        default: false
        }
    }

    // Written in two pieces, so that this file does not break its own rule.
    private static let notes = ["TO" + "DO", "FIX" + "ME", "XX" + "X:"]
    private static let places = ["/ho" + "me/", "/Us" + "ers/", "/wo" + "rk/", "/ro" + "ot/"]

    static func notes(path: String, text: String) -> [Finding] {
        lines(text, containing: notes).map { Finding(path, line: $0.line, "“\($0.word)”: do it, or file an issue") }
    }

    static func places(path: String, text: String) -> [Finding] {
        lines(text, containing: places).map {
            Finding(path, line: $0.line, "“\($0.word)” is a path of one machine: find it from the checkout")
        }
    }

    private static func lines(_ text: String, containing words: [String]) -> [(line: Int, word: String)] {
        guard words.contains(where: text.contains) else { return [] }
        return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, line in
            words.filter { line.contains($0) }.map { (index + 1, $0) }
        }
    }
}
