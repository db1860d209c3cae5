import Testing

@testable import Inspection

/// Tables in the manner of the standard's own tests: what is written, and the tokens that come of it.
@Suite struct HTMLTokenizerTests {
    /// Tokens as text: `<a href=x>`, `</a>`, `"text"`, `!comment`, `?` for a document type.
    private func tokens(_ html: String, _ content: HTMLTokenizer.Content = .data, inDrawing: Bool = false) -> String {
        var tokenizer = HTMLTokenizer(Array(html.utf8))
        tokenizer.content = content
        tokenizer.readsCDATA = inDrawing
        var result: [String] = []
        while true {
            switch tokenizer.next() {
            case .text(let range): result.append("\"\(String(decoding: tokenizer.characters[range], as: UTF8.self))\"")
            case .start(let tag): result.append("<\(describe(tag, tokenizer))\(tag.isSelfClosing ? "/" : "")>")
            case .end(let tag): result.append("</\(describe(tag, tokenizer))>")
            case .comment(let range): result.append("!\(String(decoding: tokenizer.bytes[range], as: UTF8.self))")
            case .doctype: result.append("?")
            case .finish: return result.joined(separator: " ")
            }
        }
    }

    private func describe(_ tag: HTMLTag, _ tokenizer: HTMLTokenizer) -> String {
        let attributes = tag.attributes.map { attribute in
            " \(attribute.name)=\(String(decoding: tokenizer.characters[attribute.value], as: UTF8.self))"
        }
        return (tag.name == .other ? "other" : tag.name.spelling) + attributes.joined()
    }

    @Test(arguments: [
        ("a<b>c</b>", "\"a\" <b> \"c\" </b>"), ("<A HREF=x>", "<a href=x>"), ("<a\nhref\n=\n'x y'>", "<a href=x y>"),
        ("<a href=\"x\"id=y>", "<a href=x id=y>"), ("<a href=x/>", "<a href=x/>"), ("<a href=x />", "<a href=x/>"),
        ("<a/href=x>", "<a href=x>"), ("<a / href=x>", "<a href=x>"), ("<a href=x href=y>", "<a href=x>"),
        ("<a =href=x>", "<a>"), ("<a href=>", "<a href=>"), ("<a href= =x>", "<a href==x>"), ("<a href>", "<a href=>"),
        ("<a href='x", ""), ("<a", ""), ("<a href=x", ""), ("x<", "\"x<\""), ("</", "\"</\""), ("< a>", "\"< a>\""),
        ("<3", "\"<3\""), ("</>x", "\"x\""), ("</ a>x", "! a \"x\""), ("<?x?>y", "!?x? \"y\""), ("<!x>y", "!x \"y\""),
        ("<!doctype html>x", "? \"x\""), ("<!DocType>x", "? \"x\""), ("<!-- a -->x", "! a  \"x\""),
        ("<!-->x", "! \"x\""),
        ("<!--->x", "! \"x\""), ("<!---->x", "! \"x\""), ("<!--a--!>x", "!a \"x\""), ("<!--a--x-->y", "!a--x \"y\""),
        ("<!--a", "!a"), ("<!--a->b-->", "!a->b"), ("<![CDATA[x]]>y", "![CDATA[x]] \"y\""),
        ("</a href=x>", "</a href=x>"),
        ("<a<b>", "<other>"), ("<a'b>", "<other>"), ("<o:p>", "<other>"), ("<a\u{0}>", "<other>"),
        ("a\u{0}b", "\"ab\""),
        ("a\r\nb\rc", "\"a\nb\nc\""), ("<a title='a\r\nb'>", "<a title=a\nb>"),
        ("<a title=a\u{C}id=b>", "<a title=a id=b>"),
        ("<a onclick=x ONLOAD=y>", "<a event=x>"), ("<a title='>'>", "<a title=>>"), ("<a title=\"'\">", "<a title='>"),
    ])
    func `tags, comments and text are told apart`(html: String, expected: String) {
        #expect(tokens(html) == expected)
    }

    @Test(arguments: [
        ("&amp;", "&"), ("&amp", "&"), ("&ampx", "&x"), ("&am", "&am"), ("&", "&"), ("&;", "&;"), ("&notit;", "¬it;"),
        ("&notin;", "∉"), ("&NotEqualTilde;", "≂̸"), ("&AMP", "&"), ("&Amp;", "&Amp;"), ("&hellip", "&hellip"),
        ("&CounterClockwiseContourIntegral;", "∳"), ("&#65;", "A"), ("&#65x", "Ax"), ("&#x41;", "A"), ("&#X4a", "J"),
        ("&#;", "&#;"), ("&#x;", "&#x;"), ("&#xg", "&#xg"), ("&#0;", "\u{FFFD}"), ("&#x80;", "€"), ("&#x9f;", "Ÿ"),
        ("&#xD800;", "\u{FFFD}"), ("&#x110000;", "\u{FFFD}"), ("&#99999999999999999999;", "\u{FFFD}"),
        ("&#x1F600;", "😀"), ("&#00000000000000000000065;", "A"), ("&nbsp;", "\u{A0}"), ("&&amp;", "&&"),
        ("&frac12", "½"), ("&thetasym;", "ϑ"), ("&copy=", "©="), ("&zwnj;", "\u{200C}"), ("&shy;", "\u{AD}"),
    ])
    func `references are undone in text`(html: String, text: String) {
        #expect(tokens(html) == "\"\(text)\"")
    }

    @Test(arguments: [
        ("x?a&copy=1", "x?a&copy=1"), ("x?a&copy;=1", "x?a©=1"), ("x&copy", "x©"), ("x&copyz", "x&copyz"),
        ("x&copy;z", "x©z"), ("x&ampz", "x&ampz"), ("x&amp&amp;", "x&&"), ("&#106;avascript:", "javascript:"),
        ("&Tab;", "\t"), ("x&lang=de", "x&lang=de"), ("&colon;", ":"), ("&copy&", "©&"),
    ])
    func `references are undone in values by rules of their own`(value: String, text: String) {
        for quote in ["\"", "'", ""] { #expect(tokens("<a href=\(quote)\(value)\(quote)>") == "<a href=\(text)>") }
    }

    @Test func `raw text ends with its own end tag alone`() {
        #expect(tokens("a</b>&lt;</title >x", .escapable(.title)) == "\"a</b><\" </title> \"x\"")
        #expect(tokens("a</titles>&lt;</TITLE/x>y", .raw(.title)) == "\"a</titles>&lt;\" </title> \"y\"")
        #expect(tokens("a</title", .raw(.title)) == "\"a</title\"")
        #expect(tokens("a</style>", .plain) == "\"a</style>\"")
    }

    @Test(arguments: [
        ("a</script>b", "\"a\" </script> \"b\""), ("<!--</script>b", "\"<!--\" </script> \"b\""),
        ("<!--<script></script>--></script>b", "\"<!--<script></script>-->\" </script> \"b\""),
        ("<!--<script>-->", "\"<!--<script>-->\""), ("<!--<scripty></script>b", "\"<!--<scripty>\" </script> \"b\""),
        ("<!--<script>--></script>b", "\"<!--<script>-->\" </script> \"b\""),
        ("<!--><script></script>", "\"<!--><script>\" </script>"),
    ])
    func `scripts may hide their end within comments`(html: String, expected: String) {
        #expect(tokens(html, .script) == expected)
    }

    @Test func `CDATA is text in drawings and formulas alone`() {
        #expect(tokens("<![CDATA[<a>&amp;]]]>x", inDrawing: true) == "\"<a>&amp;]\" \"x\"")
        #expect(tokens("<![CDATA[a", inDrawing: true) == "\"a\"")
        #expect(tokens("<![cdata[a]]>", inDrawing: true) == "![cdata[a]]")
    }
}
