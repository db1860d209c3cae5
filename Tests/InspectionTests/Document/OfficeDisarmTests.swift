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

    /// A workbook of a table that counts on another, and a sheet of macros.
    private static let workbook: [UInt8] = {
        let main = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
        let types = "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"\(main)\"/></Types>"
        let sheets = "<sheets><sheet name=\"A\" r:id=\"rId1\"/><sheet name=\"M\" r:id=\"rId2\"/></sheets>"
        let books = "<externalReferences><externalReference r:id=\"rId3\"/></externalReferences>"
        let start = "<definedName name=\"_xlnm.Auto_Open\">M!A1</definedName>"
        let names = "<definedNames>\(start)<definedName name=\"b\">A!A1</definedName></definedNames>"
        let table = link("rId1", "worksheet", "worksheets/sheet1.xml", isOutside: false)
        let macros = link("rId2", "xlMacrosheet", "macrosheets/sheet1.xml", isOutside: false)
        let other = link("rId3", "externalLink", "externalLinks/externalLink1.xml", isOutside: false)
        let request = "<externalLink><ddeLink ddeService=\"cmd\" ddeTopic=\"x\"/></externalLink>"
        let parts: [(name: String, text: String)] = [
            ("[Content_Types].xml", types),
            ("xl/workbook.xml", "<workbook>\(sheets)\(books)\(names)</workbook>"),
            ("xl/_rels/workbook.xml.rels", "<Relationships>\(table)\(macros)\(other)</Relationships>"),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet><c><f>[1]B!A1</f><v>5</v></c><c><f>1+1</f><v>2</v></c></worksheet>"
            ),
            ("xl/macrosheets/sheet1.xml", "<macrosheet><c><f>EXEC(\"x\")</f></c></macrosheet>"),
            ("xl/externalLinks/externalLink1.xml", request),
        ]
        return OfficeMaker.zip(parts)
    }()

    @Test func `macro sheets and links to other workbooks go, values stay`() throws {
        let found = Set(FileOpener().open(Self.workbook, name: "a.xlsm").findings.map(\.identifier))
        let expected: Set<String> = [
            "attachment.excel4-macro", "attachment.excel4-macro-runs-programs", "attachment.excel4-macro-starts-itself",
            "attachment.dde",
        ]
        #expect(found == expected)
        let disarmed = try #require(OfficeDisarm.disarmed(Self.workbook))
        #expect(disarmed.type.word == "xlsx")
        #expect(FileOpener().open(disarmed.bytes, name: "a.xlsx").findings(inPart: 0) == [])
        let workbook = try part("xl/workbook.xml", of: disarmed.bytes)
        #expect(workbook.contains("name=\"A\""))
        #expect(!workbook.contains("name=\"M\""))
        #expect(workbook.contains("name=\"b\""))
        let sheet = try part("xl/worksheets/sheet1.xml", of: disarmed.bytes)
        #expect(sheet == "<worksheet><c><v>5</v></c><c><f>1+1</f><v>2</v></c></worksheet>")
    }

    @Test func `an object on a slide leaves its picture`() throws {
        let main = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
        let types = "<Types><Override PartName=\"/ppt/presentation.xml\" ContentType=\"\(main)\"/></Types>"
        let object = "<p:oleObj r:id=\"rId3\"><p:embed/><p:pic><p:blipFill/></p:pic></p:oleObj>"
        let frame = "<p:graphicFrame><p:xfrm/><a:graphicData>\(object)</a:graphicData></p:graphicFrame>"
        let relation = Self.link("rId3", "oleObject", "../embeddings/oleObject1.bin", isOutside: false)
        let parts: [(name: String, text: String)] = [
            ("[Content_Types].xml", types), ("ppt/presentation.xml", "<p:presentation/>"),
            ("ppt/slides/slide1.xml", "<p:sld><p:sp/>\(frame)<p:sp/></p:sld>"),
            ("ppt/slides/_rels/slide1.xml.rels", "<Relationships>\(relation)</Relationships>"),
        ]
        let armed = OfficeMaker.zip(parts, binaries: [("ppt/embeddings/oleObject1.bin", CompoundFileTests.made)])
        let disarmed = try #require(OfficeDisarm.disarmed(armed))
        let left = try part("ppt/slides/slide1.xml", of: disarmed.bytes)
        #expect(left == "<p:sld><p:sp/><p:pic><p:blipFill/></p:pic><p:sp/></p:sld>")
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
