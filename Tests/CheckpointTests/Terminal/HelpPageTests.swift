import Testing

@testable import Checkpoint

@Suite struct HelpPageTests {
    private func lines(_ text: String, _ language: Language = .japanese) -> [String] {
        HelpPage(text, in: language).text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    @Test func `long texts are broken where a reader would, beside their names`() {
        let text = HelpPage.said(
            "Show the password of the quarantined attachments of a message; who asked, when and why is recorded.",
            in: .japanese
        )
        let name = "  password                "
        let rows = Array(lines("USAGE: x\n" + name + text + text).dropFirst())
        #expect(rows.count > 1)
        #expect(rows.allSatisfy { Visible.cells(of: $0) <= 80 })
        #expect(rows.dropFirst().allSatisfy { $0.hasPrefix(String(repeating: " ", count: 26)) })
        #expect(
            rows.dropFirst().allSatisfy { row in
                let first = row.first { $0 != " " }
                return first.map { !"、。）」".contains($0) } ?? true
            }
        )
        #expect(!rows.joined().contains("\u{A0}"))
    }

    @Test func `what the parser says itself is translated, with what it was given`() {
        #expect(lines("Error: Unknown option '--a'. Did you mean '--b'?") == ["オプション '--a' はありません。'--b' ではありませんか。"])
        #expect(lines("Error: The value 'x' is invalid for '--lang <lang>'") == ["'x' は '--lang <lang>' に使えません。"])
        #expect(
            lines("Error: x\n  See 'sekisho log --help' for more information.") == [
                "x", "  詳しくは 'sekisho log --help' をご覧ください。",
            ]
        )
        let blanks = String(repeating: " ", count: 26)
        let broken = "USAGE: x\n  --color <color>         色付け。 (values: auto,\n\(blanks)never;\n\(blanks)default: auto)"
        #expect(lines(broken).last == "  --color <color>         色付け。（値：auto, never。省略時：auto）")
        #expect(lines("Error: x\nUsage: a [-b]") == ["x", "使い方：a [-b]"])
    }

    @Test func `English stays as it came`() {
        let text = "OVERVIEW: x\n\nUSAGE: sekisho <subcommand>\n"
        #expect(HelpPage(text, in: .english).text == text)
        #expect(HelpPage.said("The list.", in: .english) == "The list.")
        let script = "{\"default\": \"\(String(repeating: "x ", count: 100))\"}"
        #expect(HelpPage(script, in: .japanese).text == script, "descriptions for programs, too")
    }
}
