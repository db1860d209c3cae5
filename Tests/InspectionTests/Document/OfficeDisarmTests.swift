@testable import Inspection
import Mail
import TestSupport
import Testing

struct OfficeDisarmTests {
    private static let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    private static func link(_ identifier: String, _ kind: String, _ target: String, isOutside: Bool = true) -> String {
        "<Relationship Id=\"\(identifier)\" Type=\"\(relation)/\(kind)\" Target=\"\(target)\""
            + (isOutside ? " TargetMode=\"External\"/>" : "/>")
    }

    private func part(_ name: String, of bytes: [UInt8]) throws -> String {
        let archive = try #require(ZIPArchive(bytes[...], entriesMax: 100))
        let entry = try #require(archive.entry(name))
        return try #require(archive.content(of: entry, bytesMax: 1 << 20).bytes).text
    }

    @Test func `macros and their content type go, the text stays`() throws {
        let armed = OfficeMaker.word(macros: VBAMaker.project([("A", OfficeMaker.autoOpen)]))
        let disarmed = try #require(OfficeDisarm.disarmed(armed))
        #expect(disarmed.type.word == "docx")
        #expect(disarmed.removed == ["word/vbaProject.bin"])
        let types = try part("[Content_Types].xml", of: disarmed.bytes)
        #expect(!types.contains("macroEnabled") && !types.contains("vbaProject"))
        #expect(try part("word/document.xml", of: disarmed.bytes) == part("word/document.xml", of: armed))
        #expect(try !part("word/_rels/document.xml.rels", of: disarmed.bytes).contains("vbaProject"))
    }

    @Test func `hyperlinks stay, whatever else leads out goes`() throws {
        let armed = OfficeMaker.word(
            "<w:p><w:hyperlink r:id=\"rId7\"/><o:OLEObject ProgID=\"Word.Document.12\" r:id=\"rId8\"/><w:r><w:t>x</w:t></w:r></w:p>",
            relationships: Self.link("rId7", "hyperlink", "https://example.com/")
                + Self.link("rId8", "oleObject", "https://example.com/a.doc!x")
                + Self.link("rId9", "attachedTemplate", "https://example.com/a.dotm")
        )
        let found = Set(FileOpener().open(armed, name: "a.docx").findings(inPart: 0).map(\.identifier))
        #expect(found == ["attachment.external-object", "attachment.external-template", "attachment.embedded-object"])
        let disarmed = try #require(OfficeDisarm.disarmed(armed))
        let text = try part("word/document.xml", of: disarmed.bytes)
        #expect(
            text.contains("w:hyperlink r:id=\"rId7\"") && !text.contains("OLEObject") && text.contains("<w:t>x</w:t>")
        )
        let opened = FileOpener().open(disarmed.bytes, name: "a.docx")
        #expect(opened.findings(inPart: 0) == [])
        #expect(opened.links == ["https://example.com/"])
    }

    @Test(arguments: [
        "<w:fldSimple w:instr=\" DDEAUTO cmd &quot;/c echo&quot; \"><w:r/></w:fldSimple>",
        "<w:fldChar w:fldCharType=\"begin\"/><w:instrText>DDE</w:instrText><w:instrText>AUTO cmd</w:instrText>"
            + "<w:fldChar w:fldCharType=\"separate\"/><w:t>x</w:t><w:fldChar w:fldCharType=\"end\"/>",
        "<w:fldChar w:fldCharType=\"begin\"/><w:instrText> </w:instrText><w:fldChar w:fldCharType=\"begin\"/>"
            + "<w:instrText>QUOTE 68 68 69 65 85 84 79 32 99</w:instrText><w:fldChar w:fldCharType=\"end\"/>"
            + "<w:instrText> x</w:instrText><w:fldChar w:fldCharType=\"end\"/>",
    ])
    func `fields that ask other programs are found and emptied`(field: String) throws {
        let armed = OfficeMaker.word("<w:p><w:r>\(field)</w:r></w:p>")
        #expect(FileOpener().open(armed, name: "a.docx").findings.map(\.identifier) == ["attachment.dde"])
        let disarmed = try #require(OfficeDisarm.disarmed(armed))
        #expect(FileOpener().open(disarmed.bytes, name: "a.docx").findings(inPart: 0) == [])
    }

    @Test func `embedded programs go`() throws {
        let armed = OfficeMaker.word(binaries: [
            ("word/embeddings/a.bin", [0x4D, 0x5A, 0, 0]), ("word/media/a.png", [1, 2]),
        ])
        let disarmed = try #require(OfficeDisarm.disarmed(armed))
        #expect(disarmed.removed == ["word/embeddings/a.bin"])
        #expect(FileOpener().open(disarmed.bytes, name: "a.docx").members.map(\.name) == ["a.png"])
    }

    @Test func `what cannot be mended is left to others`() {
        #expect(OfficeDisarm.disarmed(Array("%PDF-1.4".utf8)) == nil)
        #expect(OfficeDisarm.disarmed(OfficeMaker.zip([("a", "b")])) == nil)
    }

    @Test func `any bytes are read without harm, and no macro survives`() {
        let armed = OfficeMaker.word(macros: VBAMaker.project([("A", "Sub AutoOpen()\nShell \"x\"\nEnd Sub")]))
        for bytes in HostileBytes.variants(of: armed, count: 800).suffix(1_000) {
            guard let disarmed = OfficeDisarm.disarmed(bytes) else { continue }
            let found = FileOpener().open(disarmed.bytes, name: "a.docx").findings(inPart: 0)
            #expect(!found.contains { $0.identifier == "attachment.macro" })
        }
    }
}
