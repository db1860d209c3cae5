@testable import Inspection
import Mail
import TestSupport
import Testing

struct MarkupReaderTests {
    private static let zip = Base64.encode(
        (OfficeMaker.zip([("invoice.js", String(repeating: "var a; ", count: 60))]))[...],
        lineBytes: nil
    ).text

    @Test(arguments: [
        ("<html><p>Hello <a href='https://example.com/'>you</a></p></html>", [String]()),
        ("<html><script>draw()</script></html>", ["html-script"]),
        ("<html><body onload='draw()'></html>", ["html-script"]),
        ("<html><form action='https://example.com/'><input name=a></form></html>", ["html-form"]),
        ("<html><form><input required type=password></form></html>", ["html-password-form"]),
        ("<html><meta http-equiv=refresh content='0; url=https://example.com/'></html>", ["html-redirects"]),
        (
            "<html><script>window.location.href='https://example.com/'</script></html>",
            ["html-script", "html-redirects"]
        ),
        ("<html><script>eval(unescape('%61'))</script></html>", ["html-script", "html-hides-script"]),
        (
            "<html><script>var b = new Blob([atob(x)]); a.href = URL.createObjectURL(b); a.download = 'x'; a.click()</script></html>",
            ["html-script", "html-builds-file"]
        ),
        ("<svg><script>x()</script></svg>", ["svg-script"]), ("<svg onload='x()'/>", ["svg-script"]),
        ("<svg><foreignObject><iframe/></foreignObject></svg>", ["svg-script", "svg-script"]),
        ("<svg><path d='M0'/></svg>", []),
        ("<svg><a href='javascript:x()'/></svg>", ["svg-script"]),
    ])
    func `what a page does is named`(page: String, expected: [String]) {
        #expect(found(page) == expected)
    }

    @Test func `a file written into a page is taken out and opened`() {
        let page = "<html><script>var data = \"\(Self.zip)\";</script></html>"
        let opened = FileOpener().open(Array(page.utf8), name: "invoice.html")
        #expect(opened.findings.map(\.identifier) == ["attachment.html-script", "attachment.html-holds-archive"])
        #expect(opened.members.first?.members.map(\.name) == ["invoice.js"])
        #expect(found(page, "invoice.html").contains("script"))
    }

    @Test func `pictures in a page are no files`() {
        let picture = Base64.encode(
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 7, count: 900),
            lineBytes: nil
        ).text
        #expect(found("<html><img src='data:image/png;base64,\(picture)'></html>").isEmpty)
    }

    @Test func `a web archive with macros is opened`() {
        let archive =
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Location: file:///C:/a/editdata.mso\r\n"
            + "Content-Transfer-Encoding: base64\r\n\r\n\(Base64.encode(Array("ActiveMime".utf8)[...]).text)\r\n--b--\r\n"
        let opened = FileOpener().open(Array(archive.utf8), name: "a.doc")
        #expect(opened.type.word == "mht")
        #expect(opened.members.map(\.name) == ["editdata.mso"])
        #expect(found(Array(archive.utf8), "a.doc").contains("activemime"))
    }

    @Test func `any bytes are read without harm, in time that grows with them`() {
        let seed = Array(
            "<html><script>eval(a)</script><form action=b><input type=password><svg onload='x'>&#x41;</html>".utf8
        )
        for bytes in HostileBytes.variants(of: seed, count: 300) { _ = found(bytes, "a.html") }
        for pattern in ["<", "<a ", "<script>", "</script", "a='", "<!--", "&#", "=", "<a b=", "<title>"] {
            let bytes = Array("<html>".utf8) + HostileBytes.filling(50_000, with: pattern)
            let time = ProcessorTime.measure { _ = found(bytes) }
            #expect(time < .seconds(3), "\(pattern): \(time)")
        }
    }
}
