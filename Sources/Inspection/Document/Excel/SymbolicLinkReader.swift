import Mail

/// Reads SYLK, the text form of spreadsheets that Excel still opens, macros and all.
enum SymbolicLinkReader {
    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        var sheet = ExcelMacroInspection(sheet: input.name)
        var isMacro = false
        for line in input.bytes.split(whereSeparator: { $0 == ASCII.lineFeed || $0 == ASCII.carriageReturn }) {
            let fields = line.split(separator: ASCII.semicolon)
            guard let kind = fields.first?.text else { continue }
            for field in fields.dropFirst() {
                // "O;E": a sheet of macros. "NN;NAuto_open": a name. "C;E...": a formula.
                switch (kind, field.first) {
                case ("O", UInt8(ascii: "E")): isMacro = isMacro || field.count == 1
                case ("NN", UInt8(ascii: "N")):
                    let name = field.dropFirst().text
                    if ExcelMacroInspection.startsItself(name) { contents.note(.excelMacroStartsItself, name) }
                case ("C", UInt8(ascii: "E")):
                    let formula = field.dropFirst().text
                    sheet.add(formula: formula)
                    if let command = DDECommand.inFormula(formula) { contents.note(.dde, command) }
                default: break
                }
            }
        }
        if isMacro { sheet.finish(into: &contents) }
        return contents
    }
}
