import Inspection
import Testing

@Suite struct MarkupInspectionTests {
    private func findings(_ html: String, plainText: String? = nil) -> [Finding] {
        let document = HTMLDocument(parsing: Array(html.utf8), part: 2)
        return MarkupInspection.findings(document: document, part: 2, plainText: plainText)
    }

    private static let letter = "<p>Dear customer, this is an ordinary letter with some text in it, long enough to be one."

    @Test(arguments: [
        ("<span style='font-size:0'>a few words that nobody sees, and some more of them</span>", "markup.hidden-text"),
        ("<font color=white>leave fought so ran tell lot pull just tales afternoon</font>", "markup.hidden-text"),
        ("Ama<i style=display:none>xyz</i>zon and Ra<i style=display:none>q</i>kuten", "markup.split-words"),
        ("<bdo dir=rtl>nozamA</bdo>", "markup.reversed-text"), ("<script>x</script>", "markup.script"),
        ("<img src=x onerror=y>", "markup.script"),
        ("<form action=https://x.example/><input name=q></form>", "markup.form"),
        ("<form><input type=password></form>", "markup.secret-field"),
        ("<form><input name=card_number></form>", "markup.secret-field"),
        ("<form><input name=x placeholder='ワンタイムパスワード'></form>", "markup.secret-field"),
        ("<meta http-equiv=Refresh content='0;url=https://x.example/'>", "markup.refresh"),
        ("<base href=https://x.example/>", "markup.base"), ("<iframe src=x></iframe>", "markup.frame"),
        ("<style>p::after{content:'Amazon'}</style>", "markup.styled-text"),
    ])
    func `what is noteworthy is found`(html: String, identifier: String) {
        let found = findings(Self.letter + html)
        #expect(found.map(\.identifier) == [identifier])
        #expect(
            found.allSatisfy { finding in
                if case .part(2, _) = finding.place { true } else { false }
            }
        )
    }

    @Test func `a picture that stands for text is found`() {
        let html = "<a href=https://x.example/><img src=x width=600 height=400></a>unsubscribe"
        #expect(findings(html).map(\.identifier) == ["markup.picture-for-text"])
        #expect(findings(html + Self.letter).isEmpty)
    }

    @Test(arguments: [
        "",
        "<div style='display:none;max-height:0;font-size:1px;color:#fff'>Our summer sale begins today&nbsp;&zwnj;</div>",
        "<style>@media (max-width:480px){.d{display:none}}</style><p class=d>Offer</p>",
        "<p style='color:#999;font-size:9px'>Unsubscribe here at any time, whenever you like to.</p>",
        "<div style=display:none>Dear customer, this is an ordinary letter with some text in it, long enough.</div>",
        "<img src=t width=1 height=1>", "<a href=https://x.example/>click</a><img src=p width=600 height=200>",
        "<table bgcolor=#000000><tr><td><font color=#ffffff>white upon black is what designers like best of all</font></table>",
    ])
    func `ordinary mail is not noteworthy`(html: String) {
        #expect(findings(html + Self.letter).isEmpty)
        #expect(findings(Self.letter + html).isEmpty)
    }

    @Test func `a design for other screens is no filler, another text is`() {
        let words = (0..<80).map { "word\($0)" }.joined(separator: " ")
        #expect(findings("<p>\(words)</p><div style=display:none>\(words)</div>").isEmpty)
        let others = (0..<80).map { "other\($0)" }.joined(separator: " ")
        #expect(
            findings("<p>\(words)</p><div style=display:none>\(others)</div>").map(\.identifier) == [
                "markup.hidden-text"
            ]
        )
    }

    @Test func `a plain text that tells something else is found, and no other`() {
        let story = (0..<30).map { "chapter\($0)" }.joined(separator: " ")
        let bill = (0..<30).map { "invoice\($0)" }.joined(separator: " ")
        let html = "<p>\(bill)</p>"
        #expect(findings(html, plainText: story).map(\.identifier) == ["markup.text-differs"])
        #expect(findings(html, plainText: bill.uppercased()).isEmpty)
        #expect(findings(html, plainText: "Your program cannot show this message.").isEmpty)
        #expect(findings(html, plainText: nil).isEmpty)
    }

    @Test func `a finding tells what was seen`() {
        let found = findings(Self.letter + "<p>Ama<i hidden>xyz</i>zon Ra<i hidden>q</i>kuten")
        #expect(found.map(\.arguments) == [["2", "Amazon"]])
        let long = findings(Self.letter + "<p style=opacity:0>" + String(repeating: "filler ", count: 50))
        #expect(long.first?.arguments.first == "300")
        #expect(long.first?.arguments.dropFirst().first == "invisible")
        #expect((long.first?.arguments.last?.count ?? 0) <= 81)
    }
}
