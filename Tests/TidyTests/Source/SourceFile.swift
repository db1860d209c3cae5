/// One Swift file, as the house rules look at it.
struct SourceFile {
    /// The path from the root of the checkout: `Sources/Mail/Limits.swift`.
    let path: String
    let text: String
    /// The bytes of the file with every comment and the inside of every string literal made blank, so that a word
    /// found here is code. Line breaks stay where they are.
    let code: [UInt8]
    let literals: [Literal]

    /// A string literal: its text between the quotes, interpolations left out.
    struct Literal {
        let line: Int
        let text: String
    }

    init(path: String, text: String) {
        self.path = path
        self.text = text
        var lexer = Lexer(Array(text.utf8))
        lexer.run()
        code = lexer.masked
        literals = lexer.literals
    }

    var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

    var codeLines: [String] {
        code.split(separator: 0x0A, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
    }

    /// `Sources/Mail/Limits.swift` lies in `Mail`; nil outside `Sources`.
    var target: String? {
        let parts = path.split(separator: "/")
        return parts.count > 2 && parts[0] == "Sources" ? String(parts[1]) : nil
    }

    /// `DomainName+Text.swift` gives `DomainName+Text`.
    var stem: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return name.hasSuffix(".swift") ? String(name.dropLast(6)) : name
    }

    /// The line on which the byte at `offset` lies, counted from 1.
    func line(at offset: Int) -> Int { code[..<offset].count { $0 == 0x0A } + 1 }
}
