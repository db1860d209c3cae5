import Inspection
import Testing

@Suite struct HTMLTextTests {
    private func text(_ html: String) -> String { HTMLText.plainText(of: Array(html.utf8)) }

    @Test func `each link is followed by where it leads`() {
        #expect(
            text("<a href='https://evil.example/x'>https://bank.example/</a>")
                == "https://bank.example/ <https://evil.example/x>"
        )
        #expect(text("<p>See <a href=https://a.example/>here</a>, please.") == "See here <https://a.example/>, please.")
        #expect(text("<a href=https://a.example/><img src=p alt=Shop width=300></a>") == "[Shop] <https://a.example/>")
        #expect(text("<a href=https://a.example/><img src=p width=300></a>") == "<https://a.example/>")
    }

    @Test(arguments: [
        "<a href=https://a.example/>https://a.example/</a>", "<a href=https://a.example/>https://a.example</a>",
        "<a href=https://a.example/>a.example</a>",
    ])
    func `an address that is shown is not repeated`(html: String) {
        #expect(text(html).contains("<") == false)
    }

    @Test func `mail addresses and marks within the text are not repeated`() {
        #expect(text("<a href=mailto:a@b.example>a@b.example</a> <a href=#top>up</a>") == "a@b.example up")
    }

    @Test func `lists, rules and pictures are told`() {
        #expect(
            text("<ul><li>a<li>b</ul><hr>c<img alt=Logo src=x><img src=t width=1 height=1 alt=no>")
                == "- a\n- b\n\n----\nc[Logo]"
        )
    }

    @Test func `hidden text and the link in it are left out`() {
        #expect(text("a<p style=display:none>b <a href=x>c</a></p>") == "a")
    }

    @Test func `an address cannot act upon the text around it`() {
        #expect(text("<a href='https://a.example/\u{202E}x>\ny z'>a</a>") == "a <https://a.example/%E2%80%AEx%3Ey%20z>")
        let long = text("<a href='https://a.example/\(String(repeating: "x", count: 2_000))'>a</a>")
        #expect(long.utf8.count < 600)
        #expect(long.hasSuffix("…>"))
    }
}
