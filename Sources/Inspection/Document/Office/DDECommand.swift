import Mail

/// Requests to another program by Dynamic Data Exchange, with which a document starts any command.
enum DDECommand {
    /// In the instruction of a field: `DDEAUTO program arguments`.
    static func inField(_ instruction: String) -> String? {
        let words = FieldInstructions.words(instruction)
        guard let keyword = words.first?.uppercased(), keyword == "DDE" || keyword == "DDEAUTO" else { return nil }
        return words.joined(separator: " ")
    }

    /// In a formula: `=program|'topic'!item`. A bar outside of quotes and of braces is no operator of any spreadsheet.
    static func inFormula(_ formula: String) -> String? {
        let bytes = Array(formula.utf8.prefix(8_192))
        if bytes.starts(with: Array("ddeLink".utf8)) || bytes[...].stands("DDE(", at: 0)
            || bytes[...].stands("of:=DDE(", at: 0)
            || bytes[...].stands("=DDE(", at: 0)
        {
            return FileContents.cut(formula)
        }
        var isQuoted = false
        for (index, byte) in bytes.enumerated() {
            if byte == ASCII.quote { isQuoted.toggle() }
            guard byte == UInt8(ascii: "|"), !isQuoted else { continue }
            let program = bytes[..<index].reversed().prefix {
                $0.isLetter || $0.isDigit || $0 == ASCII.underscore || $0 == ASCII.dot
            }
            let isRequest = program.contains(where: \.isLetter) && bytes[index...].contains(UInt8(ascii: "!"))
            return isRequest ? FileContents.cut(formula) : nil
        }
        return nil
    }
}
