import Testing

/// Each rule on a small bad file: a rule that cannot fail guards nothing.
@Suite struct RuleTests {
    private func file(_ text: String, at path: String = "Sources/Mail/Limits.swift") -> SourceFile {
        SourceFile(path: path, text: text)
    }

    @Test func `code is told from comments and strings`() {
        let bad = file(
            #"""
            let a = "x! // y" // try! here
            /* as! /* nested */ fatalError */ let b = "\(c!) \"try!\""
            """#
        )
        #expect(bad.codeLines[0].hasPrefix("let a = \"       \""))
        #expect(!bad.codeLines.joined().contains("try!"))
        #expect(!bad.codeLines.joined().contains("fatalError"))
        #expect(bad.codeLines[1].contains("c!"))
        #expect(bad.literals.map(\.text) == ["x! // y", " try!"])
    }

    @Test(arguments: [
        ("Mail", "import Foundation"), ("Mail", "public import DNS"), ("DNS", "@preconcurrency import Mail"),
        ("Authentication", "public import Foundation"), ("sekisho", "import struct Mail.Header"),
        ("Unheard", "import Mail"),
    ])
    func `an import from above is found`(target: String, line: String) {
        let found = ImportTable.findings(in: [file("// import\n\(line)\n", at: "Sources/\(target)/A.swift")])
        #expect(found.map(\.line) == [2])
    }

    @Test func `a second file with the module of one file is found`() {
        let files = ["A", "B"].map { file("import Glibc\n", at: "Sources/Mail/\($0).swift") }
        #expect(ImportTable.findings(in: files).map(\.path) == ["Sources/Mail/B.swift"])
        #expect(ImportTable.findings(in: [file("import Foundation\n", at: "Sources/Checkpoint/A.swift")]).isEmpty)
    }

    @Test func `long files, lines and functions are found`() {
        let long = String(repeating: "\n", count: 401)
        #expect(Lengths.findings(in: file(long)).count == 1)
        #expect(Lengths.findings(in: file("// " + String(repeating: "x", count: 118))).count == 1)
        let body = String(repeating: "    a()\n", count: 60)
        #expect(Lengths.findings(in: file("func f(a: Int) {\n\(body)}\n")).map(\.line) == [1])
        #expect(Lengths.findings(in: file("var f: Int {\n\(body)}\n")).count == 1)
        #expect(Lengths.findings(in: file("protocol P {\n    func f()\n    var g: Int { get }\n}\n\(body)")).isEmpty)
        #expect(Lengths.findings(in: file("func f(a: A, b: B, c: C, d: D, e: E, f: F) {}")).count == 1)
        #expect(Lengths.findings(in: file("func f(a: [A: B], b: (C, D) -> E = { $0 }) {}")).isEmpty)
    }

    @Test(arguments: [
        "text.split(separator: \",\")", "text.split { $0 == \",\" }", "text.components(separatedBy: \",\")",
        "let a: Character", "a!.b", "f()!", "a[0]!", "try! f()", "a as! B", "fatalError()", "print(a)",
    ])
    func `a forbidden word is found`(line: String) throws {
        #expect(try ForbiddenWords.findings(in: file("// a comment\n\(line)\n")).map(\.line).contains(2))
    }

    @Test(arguments: ["let a = \"no: \\(error)\"", "return error.localizedDescription"])
    func `a raw error is found where people would read it`(line: String) throws {
        let path = "Sources/Checkpoint/A.swift"
        #expect(try ForbiddenWords.findings(in: file("\n\(line)\n", at: path)).map(\.line) == [2])
        #expect(try ForbiddenWords.findings(in: file("\(line)\n")).isEmpty)
    }

    @Test(arguments: ["a != b", "!a", "bytes.split(separator: ASCII.dot)", "if !isEmpty && !b {", "fingerprint(a)"])
    func `what is allowed is not found`(line: String) throws {
        #expect(try ForbiddenWords.findings(in: file("\(line)\n")).isEmpty)
    }

    @Test func `a name that says nothing is found`() {
        #expect(Names.findings(in: file("struct Limits {}")).isEmpty)
        #expect(Names.findings(in: file("extension A.Limits {}")).isEmpty)
        #expect(Names.findings(in: file("struct Other {}")).count == 1)
        #expect(Names.findings(in: file("enum StringUtils {}", at: "Sources/Mail/StringUtils.swift")).count == 1)
        #expect(Names.findings(in: file("struct A {}", at: "Sources/Mail/Helpers/A.swift")).count == 1)
    }

    @Test func `a fixture nobody uses is found`() {
        let tests = [file("let a = [\"known\", \"zones\"]", at: "Tests/MailTests/ATests.swift")]
        let paths = ["README.md", "mail/known.eml", "zones/deep/a.zone", "mail/other.eml"].map { Fixtures.folder + $0 }
        #expect(Fixtures.findings(paths, tests: tests).map(\.path) == [Fixtures.folder + "mail/other.eml"])
    }

    @Test func `a standard that is only listed or only cited is found`() {
        let sources = [file("/// RFC 5322 section 3, RFC 2047.\n")]
        let found = Standards.findings(
            table: "# RFC 1 aside\n\n| RFC 5322 | all |\n| RFC 9989 | RFC 2047 |\n",
            sources: sources
        )
        #expect(found.map(\.description).map { $0.contains("RFC 9989") } == [true, false])
        #expect(found.last?.description.contains("RFC 2047 is cited here") == true)
    }

    @Test func `texts, notes and places are found`() {
        #expect(Words.japanese(in: file("let a = \"関所\" // 関所")).map(\.line) == [1])
        #expect(Words.japanese(in: file("let a = \"関所\"", at: Words.catalogue + "A.swift")).isEmpty)
        #expect(Words.notes(path: "a.md", text: "fine\n// TO\("DO"): later\n").map(\.line) == [2])
        #expect(Words.places(path: "a.md", text: "see /ho\("me")/somebody/a\n").map(\.line) == [1])
    }
}
