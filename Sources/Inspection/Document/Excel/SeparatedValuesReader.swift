import Mail

/// Reads tables in text (CSV), whose cells a spreadsheet may take for formulas.
enum SeparatedValuesReader {
    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        let text = TextForm.narrowed(input.bytes)[...]
        var position = 0
        // A request is "=program|topic!item": whatever has no bar is none.
        while let bar = text.offset(of: [UInt8(ascii: "|")], from: position) {
            position = bar &+ 1
            let before = text.from(max(0, bar &- programMax)).prefix(min(bar, programMax))
            let program = before.reversed().prefix {
                $0.isLetter || $0.isDigit || $0 == ASCII.underscore || $0 == ASCII.dot
            }
            guard let sign = before.dropLast(program.count).last, signs.contains(sign) else { continue }
            let line = text.from(bar &- program.count &- 1).prefix(lineMax).prefix { $0 != ASCII.lineFeed }
            if let command = DDECommand.inFormula(line.trimmed.text) { contents.note(.dde, command) }
        }
        return contents
    }

    private static let programMax = 64
    private static let lineMax = 1_024
    /// With which a formula may begin, and in which its parts may be joined.
    private static let signs = Set("=+-@*/&(^,;".utf8)
}
