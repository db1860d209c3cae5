import Mail

/// What the formulas of an Excel 4 macro sheet do.
struct ExcelMacroInspection {
    private let sheet: String
    private var functions: [String] = []
    private var formulas = 0

    init(sheet: String) { self.sheet = sheet }

    /// Functions that run programs, call into libraries or write files, as they stand in formulas.
    private static let acting = [
        "exec(", "call(", "register(", "fopen(", "fwrite(", "fwriteln(", "urlmon", "shell32", "initiate(", "execute(",
    ]

    mutating func add(formula: String) {
        formulas &+= 1
        let text = Array(formula.utf8.prefix(8_192)).lowercased[...]
        for name in Self.acting where text.holds(name) && !functions.contains(name) { functions.append(name) }
    }

    /// Numbers of functions in compiled formulas (MS-XLS section 2.5.198.4).
    static let numbers: [Int: String] = [
        110: "exec(", 150: "call(", 149: "register(", 132: "fopen(", 137: "fwriteln(", 138: "fwrite(",
    ]

    mutating func add(compiled formula: ArraySlice<UInt8>) {
        formulas &+= 1
        // PtgFunc and PtgFuncVar of the three classes; their operands are not told apart, for every formula here is
        // code.
        for offset in 0..<max(0, formula.count &- 2) {
            guard let token = formula.byte(at: offset), token & 0x1F == 1 || token & 0x1F == 2,
                (0x21...0x62).contains(token)
            else { continue }
            let place = token & 0x1F == 1 ? offset &+ 1 : offset &+ 2
            guard let number = formula.uint16(at: place), let name = Self.numbers[number & 0x7FFF] else { continue }
            if !functions.contains(name) { functions.append(name) }
        }
    }

    func finish(into contents: inout FileContents) {
        // Old workbooks have named their sheets before.
        let isNamed = contents.findings.contains { $0.identifier == FindingKind.excelMacro.identifier }
        if !sheet.isEmpty || !isNamed { contents.note(.excelMacro, sheet) }
        for name in functions {
            contents.note(
                .excelMacroRunsPrograms,
                name.utf8.last == ASCII.openParenthesis ? String(name.dropLast()).uppercased() : name
            )
        }
    }

    /// Whether Excel runs macros under a name by itself; whatever comes behind these words does not matter to it.
    static func startsItself(_ name: String) -> Bool {
        var text = Array(name.utf8).lowercased[...]
        if text.starts(with: Array("_xlnm.".utf8)) { text = text.dropFirst(6) }
        return ["auto_open", "auto_close", "auto_activate", "auto_deactivate"].contains {
            text.starts(with: Array($0.utf8))
        }
    }
}
