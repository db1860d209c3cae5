import Testing

@testable import Inspection

@Suite struct HTMLTreeTests {
    /// The body of a tree as text: elements with their content in brackets, `other` for unknown ones.
    private func tree(_ html: String) -> String {
        var builder = HTMLTreeBuilder(Array("<!doctype html>\(html)".utf8), limits: .standard)
        let tree = builder.build()
        func text(_ node: Int) -> String {
            var result = ""
            var child = tree.nodes[node].first
            while let place = child {
                let here = tree.nodes[place]
                switch here.kind {
                case .element:
                    let content = text(place)
                    let name = here.name == .other ? "other" : here.name.spelling
                    result += content.isEmpty ? "<\(name)>" : "\(name)[\(content)]"
                case .text: result += String(decoding: tree.characters[here.range], as: UTF8.self)
                case .comment: result += "!"
                case .document: break
                }
                child = here.next
            }
            return result
        }
        let all = text(HTMLTree.root)
        guard all.hasPrefix("html[<head>body["), all.hasSuffix("]]") else { return all }
        return String(all.dropFirst("html[<head>body[".count).dropLast(2))
    }

    @Test(arguments: [
        ("<p>a<p>b", "p[a]p[b]"), ("<p>a<div>b</div>c</p>d", "p[a]div[b]c<p>d"), ("<li>a<li>b", "li[a]li[b]"),
        ("<ul><li>a<ul><li>b</ul><li>c</ul>", "ul[li[aul[li[b]]]li[c]]"),
        ("<dl><dt>a<dd>b<dt>c</dl>", "dl[dt[a]dd[b]dt[c]]"),
        ("<h1>a<h2>b</h1>c", "h1[a]h2[b]c"), ("<b>a<p>b</b>c</p>d", "b[a]p[b[b]c]d"), ("a</p>b", "a<p>b"),
        ("a</br>b", "a<br>b"),
        ("<a>x<a>y", "a[x]a[y]"), ("<a>x<div>y<a>z</a></div>w", "a[x]div[a[y]a[z]]w"),
        ("<a><p>x</a>y</p>", "<a>p[a[x]y]"),
        ("<b><i>x</b>y</i>", "b[i[x]]i[y]"), ("<p><b>x<p>y", "p[b[x]]p[b[y]]"),
        ("<b><b><b><b><p>x</b></b>", "b[b[b[<b>]p[b[b[x]]]]]"),
        ("<font color=a>x<p>y</font>z", "font[x]p[font[y]z]"), ("<nobr>a<nobr>b", "nobr[a]nobr[b]"),
        ("<form>a<form>b</form>c", "form[ab]c"), ("<button>a<button>b", "button[a]button[b]"),
        ("<image src=x>", "<img>"), ("<textarea>\n<b>&lt;</textarea>x", "textarea[<b><]x"), ("<pre>\n\na", "pre[\na]"),
        ("<select><option>a<option>b</select>c", "select[option[a]option[b]]c"),
        ("<ruby>a<rt>b<rp>c", "ruby[art[b]rp[c]]"),
        ("<iframe><b></iframe>x", "iframe[<b>]x"), ("<plaintext><b></plaintext>", "plaintext[<b></plaintext>]"),
        ("<x-y>a</x-z>b</x-y>c", "other[ab]c"), ("<marquee><b>a</marquee>b", "marquee[b[a]]b"),
        ("a</body>b", "ab"), ("a</html>b", "ab"), ("<body><body>a", "a"), ("<hr>a</hr>b", "<hr>ab"),
    ])
    func `bodies are built by the standard`(html: String, expected: String) {
        #expect(tree(html) == expected)
    }

    @Test(arguments: [
        ("<table><tr><td>a", "table[tbody[tr[td[a]]]]"), ("<table>a<tr>b<td>c", "abtable[tbody[tr[td[c]]]]"),
        ("<table> <tr> <td>a</table>b", "table[ tbody[tr[ td[a]]]]b"),
        ("<table><td>a<td>b<tr><th>c", "table[tbody[tr[td[a]td[b]]tr[th[c]]]]"),
        ("<table><caption>a<tr><td>b", "table[caption[a]tbody[tr[td[b]]]]"),
        ("<table><col><tr><td>a", "table[colgroup[<col>]tbody[tr[td[a]]]]"),
        ("<table><a href=x>a<tr><td>b", "a[a]table[tbody[tr[td[b]]]]"),
        ("<table><tr><a>x</a></tr></table>", "a[x]table[tbody[<tr>]]"),
        ("<table><tr><td><table><tr><td>a</table>b", "table[tbody[tr[td[table[tbody[tr[td[a]]]]b]]]]"),
        ("<table><table>a", "<table>a<table>"), ("<table><input type=hidden><input>", "<input>table[<input>]"),
        ("<table><tr><td><p>a</table>b", "table[tbody[tr[td[p[a]]]]]b"),
        ("<table><thead><tr><td>a<tfoot><td>b", "table[thead[tr[td[a]]]tfoot[tr[td[b]]]]"),
        ("<td>a</td>", "a"), ("<table><style>x</style><tr><td>", "table[style[x]tbody[tr[<td>]]]"),
        ("<p><table>", "<p><table>"),
        ("<table><form><tr><td>a</form>b", "table[<form>tbody[tr[td[ab]]]]"),
        ("<table><b><tr><td>a</td></tr>b</table>c", "<b>b[b]table[tbody[tr[td[a]]]]b[c]"),
    ])
    func `tables put out what does not belong in them`(html: String, expected: String) {
        #expect(tree(html) == expected)
    }

    @Test(arguments: [
        ("<svg><a>x<p>y", "svg[a[x]]p[y]"), ("<svg><style><a></style>x", "svg[style[<a>]x]"), ("<svg/>a", "<svg>a"),
        ("<svg><foreignObject><p>a</svg>b", "svg[foreignobject[p[ab]]]"),
        ("<svg><title><b>a</b></title></svg>b", "svg[title[b[a]]]b"),
        ("<math><mi><b>a</b></mi></math>b", "math[mi[b[a]]]b"), ("<svg><font>a<font color=b>c", "svg[font[a]]font[c]"),
        ("<math><annotation-xml encoding=text/html><p>a", "math[annotation-xml[p[a]]]"), ("<svg></p>a", "<svg><p>a"),
        ("<svg><![CDATA[a<b]]></svg>", "svg[a<b]"), ("<svg><script>a<b></svg>c", "svg[script[a]]b[c]"),
        ("<svg><x><y>a</x>b", "svg[other[other[a]]b]"), ("<svg><br>a", "<svg><br>a"),
    ])
    func `drawings and formulas end where browsers end them`(html: String, expected: String) {
        #expect(tree(html) == expected)
    }

    @Test(arguments: [
        ("<title>a<b></title>", "html[head[title[a<b>]]<body>]"),
        ("<head><title>a</title></head>b", "html[head[title[a]]body[b]]"),
        ("<style>a</style><p>b", "html[head[style[a]]body[p[b]]]"),
        ("<meta><link>a", "html[head[<meta><link>]body[a]]"),
        ("</head><title>a</title>b", "html[head[title[a]]body[b]]"),
        ("<noscript><link></noscript>a", "html[head[noscript[<link>]]body[a]]"),
        ("<noscript><p>a", "html[head[<noscript>]body[p[a]]]"),
        ("<template><td>a</template>b", "html[head[template[td[a]]]body[b]]"),
        (" <!--x--> <html> <head> ", "!html[head[ ]<body>]"), ("<script>a</script>b", "html[head[script[a]]body[b]]"),
        ("<head><head>a", "html[<head>body[a]]"), ("<frameset>a", "html[<head>body[a]]"),
    ])
    func `heads are built by the standard`(html: String, expected: String) {
        #expect(tree(html) == expected || "html[<head>body[\(tree(html))]]" == expected)
    }

    @Test(arguments: [
        ("", false), ("<!doctype html>", true),
        ("<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\">", false),
        (
            "<!DOCTYPE HTML PUBLIC \"-//W3C//DTD HTML 4.01 Transitional//EN\" \"http://www.w3.org/TR/html4/loose.dtd\">",
            true
        ),
        ("<!DOCTYPE HTML PUBLIC '-//W3C//DTD HTML 4.0 Transitional//EN'>", false),
        ("<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"x\">", true), ("<!doctype x>", false),
    ])
    func `tables end paragraphs in documents of today`(declaration: String, ends: Bool) {
        var builder = HTMLTreeBuilder(Array("\(declaration)<p>a<table>".utf8), limits: .standard)
        let tree = builder.build()
        let table = tree.nodes.first { $0.name == .table }
        #expect(table?.parent.map { tree.nodes[$0].name } == (ends ? .body : .p))
    }
}
