import TestSupport
import Testing

@testable import Inspection

@Suite struct HTMLHostilityTests {
    /// What has made builders of trees quadratic, and worse.
    static let patterns = [
        "<b>", "<b><p>", "<a href=x>", "<a href=x><p>", "<font size=1><p>", "</b>", "</p>", "</x>", "<p>", "<div>",
        "<table>",
        "<table><tr><td>", "<table><b>", "<li>", "<dd>", "<svg>", "<svg><p>", "<math><mi>", "<select><option>",
        "<button>",
        "<nobr>", "<template>", "<form>", "<ruby><rt>", "<object>", "<b><i><u><p></b></i></u>", "<!--", "<!---",
        "<![CDATA[",
        "<style>", "<script><!--<script>", "<textarea>", "&", "&amp", "&CounterClockwiseContourIntegra", "&#", "<",
        "</", "<a ",
        "<a x=\"", "<a b=c ", "<x-y>", "<h1>", "<body a=b>", "<html class=a>", "<p style=\"color:red;\">",
        "<p style=\"a(\">",
        "<b><div></b>", "<p hidden>x", "<bdo dir=rtl>x", "<input>", "<a href=x><table>",
        "<style>.a .b{color:red}</style>",
        "<p class='a a a a'>", "<meta charset=x>", "x\u{200B}",
    ]

    @Test(arguments: patterns)
    func `the work is linear in the input, whatever it is made of`(pattern: String) {
        let steps = [20_000, 40_000].map { count -> Int in
            var builder = HTMLTreeBuilder(HostileBytes.filling(count, with: pattern), limits: .standard)
            let tree = builder.build()
            #expect(tree.nodes.count <= 2 * count)
            return builder.steps
        }
        #expect(steps[1] <= 3 * steps[0] + 200_000, "\(steps) for \(pattern)")
        #expect(steps[1] <= 40_000 * 100, "\(steps) for \(pattern)")
        _ = HTMLDocument(parsing: HostileBytes.filling(20_000, with: pattern))
    }

    @Test func `formatting with ever new attributes is not opened again without end`() {
        let html = (0..<400).map { "<font color=\"#\($0)\"><p>" }.joined()
        var builder = HTMLTreeBuilder(Array(html.utf8), limits: .standard)
        let tree = builder.build()
        #expect(tree.nodes.count <= 400 * 70)
        #expect(builder.isLimited)
        #expect(builder.steps < 4_000_000)
    }

    @Test func `ten thousand elements deep is no deeper than the limit`() {
        let html = String(repeating: "<div>", count: 10_000) + "<a href=https://deep.example/>deep</a>"
        let document = HTMLDocument(parsing: Array(html.utf8))
        #expect(document.isLimited)
        #expect(document.links.map(\.target) == ["https://deep.example/"])
        #expect(document.visibleText == "deep")
    }

    @Test func `hidden text stays hidden beyond the limit of nesting`() {
        let html = String(repeating: "<div>", count: 300) + "<div style=display:none>unseen</div>seen"
        let document = HTMLDocument(parsing: Array(html.utf8))
        #expect(document.visibleText == "seen")
        #expect(document.hiddenTexts.map(\.text) == ["unseen"])
    }

    @Test func `selectors are compared no more often than the limit`() {
        var limits = InspectionLimits.standard
        limits.styleComparisonsMax = 10_000
        let rules = (0..<300).map { ".a .b\($0) .c{color:red}" }.joined()
        let html = "<style>\(rules)</style>" + String(repeating: "<p class='a c'>x", count: 500)
        let document = HTMLDocument(parsing: Array(html.utf8), limits: limits)
        #expect(document.isLimited)
        #expect(document.visibleLetters == 500)
    }

    @Test func `limits cut and say so`() {
        var limits = InspectionLimits.standard
        limits.textBytesMax = 10
        #expect(HTMLDocument(parsing: Array("0123456789abc".utf8), limits: limits).visibleText == "0123456789")
        #expect(HTMLDocument(parsing: Array("0123456789abc".utf8), limits: limits).isLimited)
        limits = .standard
        limits.linksMax = 3
        let links = HTMLDocument(parsing: HostileBytes.filling(1_000, with: "<a href=x>y</a>"), limits: limits)
        #expect(links.links.count == 3)
        #expect(links.linkCount == 67)
        #expect(links.isLimited)
        limits = .standard
        limits.nodesMax = 100
        #expect(HTMLDocument(parsing: HostileBytes.filling(1_000, with: "<p>x"), limits: limits).isLimited)
        limits.nestingMax = 1
        _ = HTMLDocument(parsing: HostileBytes.filling(1_000, with: "<table><td>x<style>"), limits: limits)
    }

    /// Every prefix, and random faults: the promises of the fuzz target, without the fuzzer.
    @Test func `any prefix and any fault is a document`() {
        let seed = Array(
            """
            <!doctype html><title>a&amp;</title><style>.a>b{color:#fff!important}@media screen{p{font:0/0 a}}</style>
            <p class=a style="dis\\70lay:none">x<b>y</p>z</b><table><a href='u'>q<tr><td>&copy=<svg><style><a></svg>
            <form action=f><input type=password></form><!--[if mso]><a href=m><![endif]--><script><!--<script></script>
            """.utf8
        )
        for bytes in HostileBytes.variants(of: seed, count: 400) {
            let document = HTMLDocument(parsing: bytes)
            #expect(document.links.count <= document.linkCount)
            #expect(document.hiddenTexts.allSatisfy { $0.offset <= document.visibleText.utf8.count })
            #expect(document.visibleLetters + document.hiddenLetters <= bytes.count)
        }
    }
}
