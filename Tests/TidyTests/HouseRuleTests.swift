import Testing

/// The house rules, over every file of the checkout. `RuleTests` prove that each of them can fail.
@Suite struct HouseRuleTests {
    @Test func `the checkout was found and read`() {
        #expect(Tree.sources.count > 10)
        #expect(Tree.tests.count > 10)
        #expect(Tree.texts.contains { $0.path == "Makefile" })
    }

    @Test func `targets import only what lies below them`() { report(ImportTable.findings(in: Tree.sources)) }

    @Test func `files, functions and lines are short`() { report(Tree.all.flatMap(Lengths.findings)) }

    @Test func `parsers read bytes and nothing traps`() throws {
        report(try Tree.sources.flatMap(ForbiddenWords.findings))
    }

    @Test func `files are named after what they hold`() { report(Tree.all.flatMap(Names.findings)) }

    @Test func `every fixture is used`() {
        report(Fixtures.findings(Tree.paths(below: "Tests/TestSupport/Fixtures"), tests: Tree.tests))
    }

    @Test func `the table of standards and the source name the same ones`() throws {
        let table = try #require(Tree.text(Standards.table))
        report(Standards.findings(table: table, sources: Tree.sources))
    }

    /// libFuzzer takes letters beyond ASCII as `\xE3` alone, and does not start with others.
    @Test func `dictionaries are such as the fuzzer reads`() throws {
        let paths = Tree.paths(below: "Fuzz/Dictionaries")
        #expect(paths.count > 10)
        for path in paths {
            let lines = try #require(Tree.text(path)).split(separator: "\n")
            #expect(lines.allSatisfy { $0.hasPrefix("#") || $0.utf8.allSatisfy { $0 < 0x80 } }, "\(path)")
        }
    }

    @Test func `texts for people live in the catalogue`() { report(Tree.sources.flatMap(Words.japanese)) }

    @Test func `no notes to ourselves`() { report(Tree.texts.flatMap(Words.notes)) }

    @Test func `no path of one machine`() { report(Tree.texts.flatMap(Words.places)) }
}
