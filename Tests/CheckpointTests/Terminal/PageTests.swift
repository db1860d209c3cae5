import Checkpoint
import Testing

@Suite struct PageTests {
    @Test("escape sequences, line breaks and direction overrides of a message reach no terminal")
    func foreignTextIsHarmless() {
        var page = Page()
        page.line("a\u{1B}[31mb\r\nc\u{202E}d\u{200B}e\u{0}")
        #expect(
            page.text(colours: false) == "a<U+001B>[31mb<U+000D><U+000A>c<U+202E>d<U+200B>e<U+0000>\n"
        )
    }

    @Test("colours are the page's own and end with each piece")
    func coloursAreClosed() {
        var page = Page()
        page.line(Page.Piece("pass", .good), Page.Piece(" rest"))
        #expect(page.text(colours: true) == "\u{1B}[32mpass\u{1B}[0m rest\n")
        #expect(page.text(colours: false) == "pass rest\n")
    }

    @Test("a page for people ends what is endless with an ellipsis")
    func longPiecesAreCut() {
        var page = Page(pieceCellsMax: 5)
        page.line("12345")
        page.line("123456")
        page.line("件名件名")
        page.line(Page.Piece("ab"), Page.Piece("\u{1B}\u{1B}"))
        #expect(page.text(colours: false) == "12345\n1234…\n件名…\nab<U+0…\n")
    }

    @Test("labels line up whether they are Japanese or English")
    func labelsLineUp() {
        var page = Page()
        page.row("件名", width: 10, Page.Piece("x"))
        page.row("From", width: 10, Page.Piece("x"))
        #expect(page.text(colours: false) == "  件名      x\n  From      x\n")
    }
}
