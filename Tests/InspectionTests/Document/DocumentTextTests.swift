@testable import Inspection
import Testing

struct DocumentTextTests {
    @Test func `paragraphs of a letter are lines`() {
        let body =
            "<w:p><w:r><w:t>Dear &amp; Sir,</w:t></w:r></w:p><w:p><w:r><w:t>a</w:t><w:tab/><w:t>b</w:t></w:r></w:p>"
        #expect(DocumentText.extracted(from: OfficeMaker.word(body)) == "Dear & Sir,\na\tb\n")
    }

    @Test func `cells of a table are parted by tabs`() {
        let workbook = OfficeMaker.zip([
            ("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet><row><c t=\"s\"><v>1</v></c><c><v>42</v></c></row><row><c t=\"s\"><v>0</v></c></row></worksheet>"
            ),
            ("xl/sharedStrings.xml", "<sst><si><t>one</t></si><si><r><t>tw</t></r><r><t>o</t></r></si></sst>"),
        ])
        #expect(DocumentText.extracted(from: workbook) == "two\t42\none\n")
    }

    @Test func `slides come in their order`() {
        let slide = { (text: String) in "<p:sld><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:sld>" }
        let slides = OfficeMaker.zip([
            ("[Content_Types].xml", "<Types/>"), ("ppt/presentation.xml", "<p/>"),
            ("ppt/slides/slide10.xml", slide("last")),
            ("ppt/slides/slide9.xml", slide("first")),
        ])
        #expect(DocumentText.extracted(from: slides) == "first\nlast\n")
    }

    @Test func `OpenDocument is read as well, other files are not`() {
        let document = OfficeMaker.zip([
            ("mimetype", "application/vnd.oasis.opendocument.text"),
            ("content.xml", "<text:h>Title</text:h><text:p>one <text:span>two</text:span> three</text:p>"),
        ])
        #expect(DocumentText.extracted(from: document) == "Title\none two three\n")
        #expect(DocumentText.extracted(from: Array("%PDF-1.7".utf8)) == nil)
    }
}
