@testable import Inspection
import Mail
import TestSupport
import Testing

/// With LibreOffice, where it is installed: its documents are clean, and what was disarmed opens in it.
@Suite(.enabled(if: LibreOffice.isPresent, "LibreOffice is not installed"), .serialized)
struct LibreOfficeTests {
    private static let letter = OfficeMaker.word(
        "<w:p><w:r><w:t>Estimate</w:t></w:r></w:p><w:p><w:hyperlink r:id=\"rId7\"><w:r><w:t>here</w:t></w:r></w:hyperlink></w:p>"
            + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr></w:tbl>",
        relationships: "<Relationship Id=\"rId7\" Target=\"https://example.com/\" TargetMode=\"External\" Type=\""
            + "http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink\"/>"
    )
    private static let table = Array("a,b\n1,2\n=A2+B2,text\n".utf8)

    @Test func `nothing is found in documents that it makes`() throws {
        let office = try LibreOffice()
        for (source, name, formats) in [
            (Self.letter, "letter.docx", ["odt", "docx", "doc", "rtf", "pdf"]),
            (Self.table, "table.csv", ["ods", "xlsx", "xls", "pdf"]),
        ] {
            for format in formats {
                let made = try #require(try office.convert(source, named: name, to: format), "\(format)")
                let opened = FileOpener().open(made, name: "document." + format)
                #expect(opened.findings(inPart: 0) == [], "\(format)")
                #expect(opened.type.word == format)
                #expect(opened.state == .opened)
            }
        }
    }

    @Test func `a document with a macro that starts by itself is found, disarmed, and opens`() throws {
        let armed = OfficeMaker.word(macros: VBAMaker.project([("ThisDocument", OfficeMaker.autoOpen)]))
        let found = FileOpener().open(armed, name: "estimate.docm").findings(inPart: 0).map(\.identifier)
        #expect(found.contains("attachment.macro-attacks"))
        let disarmed = try #require(OfficeDisarm.disarmed(armed))
        #expect(disarmed.type.word == "docx")
        #expect(FileOpener().open(disarmed.bytes, name: "estimate.docx").findings(inPart: 0) == [])
        let office = try LibreOffice()
        let text = try #require(try office.convert(disarmed.bytes, named: "estimate.docx", to: "txt"))
        #expect(text.text.contains("Hello, world."))
    }

    @Test(.enabled(if: SharedFolder.isPresent, "no folder with shared files beside the checkout"))
    func `documents of the corpus open once they are disarmed`() throws {
        let office = try LibreOffice()
        for (path, format) in [
            ("oleform/oleform-PR314.docm", "txt"), ("oleobj/embedded-simple-2007.docm", "txt"),
            ("oleobj/embedded-simple-2007.pptx", "pdf"), ("oleobj/embedded-simple-2007.xlsm", "csv"),
            ("excel4-macros/excel4_sample_macro.xlsm", "csv"), ("msodde/dde-test.docx", "txt"),
            ("oleobj/external_link/sample_with_external_link_to_doc.xlsm", "csv"),
        ] {
            let disarmed = try #require(
                OfficeDisarm.disarmed(try SharedFolder.bytes("corpus/office-docs/" + path)),
                "\(path)"
            )
            let name = "document." + disarmed.type.word
            let found = FileOpener().open(disarmed.bytes, name: name).findings(inPart: 0)
            #expect(found.allSatisfy { $0.severity == .note }, "\(path): \(found.map(\.identifier))")
            #expect(try office.convert(disarmed.bytes, named: name, to: format) != nil, "\(path)")
        }
    }
}
