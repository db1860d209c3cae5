@testable import Inspection
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
}
