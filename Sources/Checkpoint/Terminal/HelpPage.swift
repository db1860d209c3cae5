/// A page of help, or a complaint about arguments, as the argument parser lays it out, in the language of the reader.
public struct HelpPage: Sendable {
    private static let columns = 80
    /// Where the parser begins the text beside a name.
    private static let textColumn = 26
    /// Keeps the parser from breaking a line by a width that it does not know: it counts letters, not cells.
    private static let unbroken = "\u{A0}"

    public let text: String

    public init(_ text: String, in language: Language) {
        // Also scripts for shells and descriptions in JSON come this way.
        let isPage = ["OVERVIEW: ", "USAGE: ", "Error: "].contains { text.hasPrefix($0) }
        guard language == .japanese, isPage else {
            self.text = text
            return
        }
        self.text = Self.joined(text).map(Self.translated).flatMap(Self.wrapped).joined(separator: "\n")
    }

    /// The lines, with what the parser has broken in one again.
    private static func joined(_ text: String) -> [String] {
        var lines: [String] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let isRest = line.prefix(textColumn).allSatisfy { $0 == " " } && line.count > textColumn
            if isRest, let last = lines.last, indent(of: last) == textColumn {
                lines[lines.count - 1] += line.dropFirst(textColumn - 1)
            } else {
                lines.append(String(line))
            }
        }
        return lines
    }

    /// A text in the reader's language, as it is handed to the parser.
    public static func said(_ english: String, in language: Language) -> String {
        let text = Phrase.help(english).text(in: language)
        return language == .japanese ? text.replacing(" ", with: unbroken) : text
    }

    private static func translated(_ line: String) -> String {
        for sentence in HelpWords.sentences {
            if let meant = sentence.translated(line) { return meant }
        }
        var line = line
        for own in HelpWords.parser {
            if line.hasSuffix(own) { line = line.dropLast(own.count) + Phrase.help(own).japanese }
        }
        guard let bracket = line.lastIndex(of: "(") else { return line }
        for note in HelpWords.notes {
            guard let meant = note.translated(String(line[bracket...])) else { continue }
            let text = line[..<bracket]
            // Behind a wide full stop no blank is needed.
            return (text.hasSuffix("。 ") ? text.dropLast() : text) + meant
        }
        return line
    }

    /// The line in rows that fit; later rows begin where the text of the first does.
    private static func wrapped(_ line: String) -> [String] {
        // A synopsis is better broken by the terminal than in the middle of an option.
        if line.contains(" [-") { return [line] }
        let indent = indent(of: line)
        var rows: [String] = []
        var row = ""
        var cells = 0
        for word in words(of: line) {
            let width = Visible.cells(of: word)
            if cells + width > columns, cells > indent {
                while row.last == " " { row.removeLast() }
                rows.append(row)
                row = String(repeating: " ", count: indent)
                cells = indent
                if word == unbroken || word == " " { continue }
            }
            row += word == unbroken ? " " : word
            cells += width
        }
        return rows + [row]
    }

    private static func indent(of line: String) -> Int {
        let blanks = line.prefix { $0 == " " }.count
        let isName = blanks == 2 && line.dropFirst(2).first?.isASCII == true
        return isName && line.count > textColumn && line.prefix(textColumn).last == " " ? textColumn : blanks
    }

    /// What a row is not broken within: words of narrow letters, and wide letters with the punctuation behind them.
    private static func words(of line: String) -> [String] {
        var words: [String] = []
        var isNarrow = false
        for letter in line {
            let text = String(letter)
            let isWide = Visible.cells(of: text) > 1
            let joins = isWide ? "、。）」：".contains(letter) : isNarrow && text != unbroken && text != " "
            if joins, !words.isEmpty { words[words.count - 1] += text } else { words.append(text) }
            isNarrow = !isWide && text != unbroken && text != " "
        }
        return words
    }
}
