import Inspection
import Testing

@Suite struct HidingTests {
    private func read(_ html: String) -> HTMLDocument { HTMLDocument(parsing: Array(html.utf8)) }

    /// Styles under which nobody sees the text, each with its reason.
    @Test(arguments: [
        ("display:none", HidingReason.display), ("DISPLAY : NONE !important", .display), ("display:/**/none", .display),
        ("dis\\70lay:none", .display), ("visibility:hidden", .invisible), ("opacity:0", .invisible),
        ("opacity:0.01", .invisible),
        ("filter:opacity(0%)", .invisible), ("font-size:0", .tiny), ("font-size:1px", .tiny),
        ("font-size:0.1em", .tiny),
        ("font-size:1.4pt", .tiny), ("font:0/0 a", .tiny), ("font:italic 1px/1 Arial", .tiny), ("color:#fff", .colour),
        ("color:#fefefe", .colour), ("color:white", .colour), ("color:rgb(255, 250, 250)", .colour),
        ("color:hsl(0,0%,99%)", .colour), ("color:transparent", .colour), ("background:#000", .colour),
        ("background-color:black;color:#050505", .colour), ("position:absolute;left:-9999px", .offScreen),
        ("text-indent:-9999px", .offScreen), ("margin-left:-999em", .offScreen),
        ("transform:translateX(-9999px)", .offScreen),
        ("max-height:0;overflow:hidden", .clipped), ("width:0;overflow:hidden", .clipped),
        ("position:absolute;clip:rect(0,0,0,0)", .clipped), ("clip-path:inset(50%)", .clipped),
        ("transform:scale(0)", .clipped),
        ("color:white;color:nonsense", .colour),
    ])
    func `text is hidden by a style`(style: String, reason: HidingReason) {
        let document = read("<p>seen</p><div style=\"\(style)\">unseen</div>")
        #expect(document.visibleText == "seen")
        #expect(document.hiddenTexts.map(\.text) == ["unseen"])
        #expect(document.hiddenTexts.map(\.reason) == [reason])
    }

    @Test(arguments: [
        "display:block", "display:none;display:block", "opacity:.5", "font-size:8px", "color:#ccc", "color:red",
        "background:url(x.png) #000;color:#000", "background-image:linear-gradient(red,blue);color:#fff",
        "background-color:var(--x);color:#fff", "left:-9999px", "max-height:0", "overflow:hidden",
        "clip:rect(0,0,0,0)",
        "text-indent:-1em", "visibility:visible", "font:700 12px Arial", "height:0", "mso-hide:all",
        "content:'display:none'",
    ])
    func `text is seen for all its style`(style: String) {
        let document = read("<p>seen</p><div style=\"\(style)\">as well</div>")
        #expect(document.visibleText == "seen\n\nas well")
        #expect(document.hiddenTexts.isEmpty)
    }

    @Test(arguments: [
        (".x{display:none}", true), ("#y{display:none}", true), ("p.x{display:none}", true), ("P{display:none}", true),
        ("div .x{display:none}", true), ("div > .x{display:none}", true), ("body > .x{display:none}", false),
        ("b .x{display:none}", false), (".x.z{display:none}", true), (".x.w{display:none}", false),
        ("*{visibility:hidden}", true),
        ("@media screen{.x{display:none}}", true), ("@media print{.x{display:none}}", false),
        ("@media only screen and (max-width:480px){.x{display:none}}", false),
        ("@media (min-width:480px){.x{display:none}}", true), ("@media not print{.x{display:none}}", true),
        (".x:hover{display:none}", false), (".x[title]{display:none}", false), (".x+.q{display:none}", false),
        ("<!-- .x{display:none} -->", true), ("/* } */ .x{display:none}", true),
        (".x{display:none;} .x{display:block}", false),
        (".x{display:none !important} .x{display:block}", true), ("#y{display:none} .x{display:block}", true),
        ("a,.x,b{display:none}", true), ("@charset 'x';@font-face{src:url(f)}.x{display:none}", true),
        ("@import 'a.css';.x{display:none}", true), (".x{color:red} x{y:{}} .x{display:none}", true),
        ("foo-bar{display:none}", false), (".x{content:'}';display:none}", true), ("{}.x{display:none}", true),
    ])
    func `rules hide whom they select`(sheet: String, hides: Bool) {
        let document = read("<style>\(sheet)</style><div><p class='z x' id=y>text</p></div>")
        #expect(document.visibleText == (hides ? "" : "text"))
    }

    @Test func `what is inside may be shown again where the standard says so`() {
        #expect(read("<p style=visibility:hidden>a<b style=visibility:visible>b</b>").visibleText == "b")
        #expect(read("<p style=font-size:0>a<b style=font-size:12px>b</b>").visibleText == "b")
        #expect(read("<p style=display:none>a<b style=display:block>b</b>").visibleText.isEmpty)
        #expect(read("<p style=opacity:0>a<b style=opacity:1>b</b>").visibleText.isEmpty)
        #expect(read("<p style=color:white>a<a href=x>link</a>").visibleText == "link")
        #expect(read("<p hidden>a</p><p hidden style=display:block>b</p>").visibleText == "b")
    }

    @Test func `colours of attributes count`() {
        #expect(read("<body bgcolor=#000000 text=#010101>a<font color=red>b</font>").visibleText == "b")
        #expect(read("<table bgcolor=black><tr><td>a<td bgcolor=white>b</table>").visibleText == "b")
        #expect(read("<font color=fffffe>a</font><font color=chucknorris>b</font>").visibleText == "b")
        #expect(read("<font size=1>a</font><body background=x.png text=white>b").visibleText == "ab")
    }

    @Test func `hidden text within a word is told from other hidden text`() {
        let document = read(
            "Ama<span style=font-size:0>xyz</span>zon and <span style=font-size:0>q</span>more 三井<i hidden>x</i>住友"
        )
        #expect(document.visibleText == "Amazon and more 三井住友")
        #expect(document.hiddenTexts.map(\.splitsWord) == [true, false, true])
    }

    @Test func `a preheader is told from filler`() {
        let html = "<div style='display:none;max-height:0'>Our offers&nbsp;&zwnj;&nbsp;&zwnj;</div><p>Dear customer</p>"
        #expect(read(html).hiddenTexts.map(\.isPreheader) == [true])
        #expect(
            read("<p>\(String(repeating: "word ", count: 40))</p>" + html).hiddenTexts.map(\.isPreheader) == [false]
        )
        let long = String(repeating: "filler ", count: 200)
        #expect(read("<div style=display:none>\(long)</div>").hiddenTexts.map(\.isPreheader) == [false])
    }

    @Test func `fonts, addresses and texts of style sheets are told`() {
        let document = read(
            """
            <style>@import url("i.css"); p{font-family:"Microsoft YaHei", SimSun;background:url( 'p.png' )}
            .a::before{content:"\\41 mazon"}</style><p style="font:12px/2 Meiryo;background:url(q.png)">x</p><font face="宋体">y
            """
        )
        #expect(document.fonts == ["Microsoft YaHei", "SimSun", "Meiryo", "宋体"])
        #expect(document.links.map(\.target) == ["i.css", "p.png", "q.png"])
        #expect(document.styledTexts == ["Amazon"])
    }

    @Test func `text in another order than written is told`() {
        #expect(read("<bdo dir=rtl>nozamA</bdo> shop").reversedTexts == ["nozamA"])
        #expect(read("<p style='direction:rtl;unicode-bidi:bidi-override'>abc").reversedTexts == ["abc"])
        #expect(read("<p dir=rtl>שלום").reversedTexts.isEmpty)
    }
}
