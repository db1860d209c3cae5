import Mail

/// The lines of a table that people edit: comments and blank lines left out, sections by language.
struct TableLines {
    struct Line: Hashable {
        /// The words of the last `[ja]` above it; empty before the first.
        let language: String
        /// Whether it begins with `! `.
        let isStrong: Bool
        /// Without blanks at its ends and without the mark.
        let text: String
    }

    let lines: [Line]

    init(_ bytes: [UInt8]) {
        var language = ""
        var lines: [Line] = []
        for raw in bytes.split(separator: ASCII.lineFeed) {
            var line = raw.trimmed
            guard let first = line.first, first != UInt8(ascii: "#") else { continue }
            if let section = Self.section(line) {
                language = section
                continue
            }
            let isStrong = first == UInt8(ascii: "!") && line.dropFirst().first?.isBlank == true
            if isStrong { line = line.dropFirst().trimmed }
            if !line.isEmpty { lines.append(Line(language: language, isStrong: isStrong, text: line.text)) }
        }
        self.lines = lines
    }

    /// `[ja]`: two or three letters. Anything longer in brackets is an entry.
    static func section(_ line: ArraySlice<UInt8>) -> String? {
        guard line.count <= 5, line.first == ASCII.openBracket, line.last == ASCII.closeBracket else { return nil }
        let word = line.dropFirst().dropLast()
        return word.count >= 2 && word.allSatisfy(\.isLetter) ? word.text : nil
    }
}
