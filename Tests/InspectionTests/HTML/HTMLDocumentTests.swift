import Inspection
import Testing

@Suite struct HTMLDocumentTests {
    private func read(_ html: String) -> HTMLDocument { HTMLDocument(parsing: Array(html.utf8)) }

    @Test(arguments: [
        ("a<p>b</p>c", "a\n\nb\n\nc"), ("<div>a</div><div>b<br></div>c", "a\nb\nc"), ("  a \n b\t", "a b"),
        ("a<br>b<br><br>c", "a\nb\n\nc"), ("a<b>b</b>c", "abc"),
        ("<table><tr><td>a<td>b<tr><td>c</table>", "a b\nc"), ("<pre>\n a\n  b</pre>", " a\n  b"),
        ("<title>t</title><style>s</style><script>x</script>a", "a"), ("<ul><li>a<li>b</ul>", "a\nb"),
        ("a&amp;b&nbsp;c&#x3042;&copy", "a&b\u{A0}cあ©"), ("<input type=submit value='Send now'>", "Send now"),
        ("<noscript>shown</noscript>", "shown"), ("<svg><title>t</title><text>x</text></svg>", "x"),
    ])
    func `text is shown as a browser lays it out`(html: String, text: String) {
        #expect(read(html).visibleText == text)
    }

    @Test func `links come in order, each with what shows it`() {
        let document = read(
            """
            <base href=https://b.example/><a href="https://one.example/?a=1&amp;b=2">one <b>bold</b></a>
            <a href=two><img src=p.png alt="picture name"></a><map><area href=three alt=area></map>
            <form action=four><button formaction=five>go</button></form>
            <meta http-equiv=refresh content="0; URL='six'"><iframe src=seven></iframe>
            """
        )
        #expect(document.base == "https://b.example/")
        #expect(
            document.links.map(\.target) == [
                "https://one.example/?a=1&b=2", "two", "p.png", "three", "four", "five", "six", "seven",
            ]
        )
        #expect(
            document.links.map(\.origin) == [.anchor, .anchor, .embedded, .area, .form, .form, .refresh, .embedded]
        )
        #expect(document.links.map(\.text) == ["one bold", "picture name", "", "area", "", "", "", ""])
        #expect(document.links.map(\.isPicture) == [false, true, false, false, false, false, false, false])
    }
}
