@testable import Inspection
import TestSupport
import Testing

struct OpenDocumentTests {
    private static func document(_ content: String, _ further: [(name: String, text: String)] = []) -> [UInt8] {
        OfficeMaker.zip([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", content)] + further)
    }

    @Test(arguments: [
        ("<text:a xlink:href='https://example.com/'/>", [String]()),
        (
            "<script:event-listener script:event-name='dom:load' xlink:href='vnd.sun.star.script:a'/>",
            ["macro-starts-itself"]
        ),
        ("<text:dde-connection-decl office:dde-application='cmd' office:dde-topic='x'/>", ["dde"]),
        ("<text:section-source xlink:href='https://example.com/a.odt'/>", ["external-object"]),
        ("<draw:image xlink:href='https://example.com/a.png'/>", ["loads-from-outside"]),
        ("<draw:image xlink:href='Pictures/a.png'/>", []), ("<draw:plugin draw:mime-type='x'/>", ["embedded-object"]),
    ])
    func `what a document does is named`(content: String, expected: [String]) {
        #expect(found(Self.document(content), "a.odt") == expected)
    }

    @Test func `macros in Basic are read`() {
        let macro = "<script:module>Sub Main\n  Shell(&quot;calc&quot;)\nEnd Sub</script:module>"
        #expect(
            found(Self.document("", [("Basic/Standard/Module1.xml", macro)]), "a.odt") == [
                "macro", "macro-runs-programs",
            ]
        )
        #expect(found(Self.document("", [("Basic/script-lc.xml", "<x/>")]), "a.odt").isEmpty)
    }

    @Test func `encryption is told by the manifest`() {
        let manifest = "<manifest:encryption-data/>"
        #expect(found(Self.document("", [("META-INF/manifest.xml", manifest)]), "a.odt") == ["encrypted"])
    }

    @Test func `any bytes are read without harm`() {
        let macro = "<script:module>Sub Main\n  Shell(&quot;calc&quot;)\nEnd Sub</script:module>"
        let document = Self.document(
            "<text:section-source xlink:href='https://example.com/a.odt'/>",
            [("Basic/Standard/Module1.xml", macro), ("META-INF/manifest.xml", "<manifest:manifest/>")]
        )
        for bytes in HostileBytes.variants(of: document, count: 1_000) { _ = found(bytes, "a.odt") }
        // The parts alone, so that damage is not caught by the archive around them.
        for content in HostileBytes.variants(of: Array(macro.utf8), count: 500) {
            var writer = ZIPWriter()
            writer.add("mimetype", Array("application/vnd.oasis.opendocument.text".utf8)[...])
            writer.add("content.xml", content[...])
            writer.add("Basic/Standard/Module1.xml", content[...])
            _ = found(writer.finished(), "a.odt")
        }
    }
}
