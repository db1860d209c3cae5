@testable import Inspection
import Testing

struct FileNameInspectionTests {
    private func kinds(_ name: String, _ word: String = "pdf") -> [String] {
        FileNameInspection(name, type: FileTypeTable.standard.type(word)).findings.map {
            String($0.identifier.dropFirst("attachment.".count))
        }
    }

    @Test(arguments: [
        ("invoice.pdf.exe", "exe", ["name-has-two-extensions"]),
        ("annexe\u{202E}fdp.exe", "exe", ["name-turns-direction"]),
        ("a.pdf                    .exe", "exe", ["name-hides-ending", "name-has-two-extensions"]),
        ("a.exe. ", "exe", ["name-hides-ending"]), ("../../a.pdf", "pdf", ["name-leads-elsewhere"]),
        ("C:\\a.pdf", "pdf", ["name-leads-elsewhere"]), ("/etc/a.pdf", "pdf", ["name-leads-elsewhere"]),
        ("a.txt::$DATA", "txt", ["name-leads-elsewhere"]), ("\\\\host\\a.pdf", "pdf", ["name-leads-elsewhere"]),
        ("in\u{200B}voice.pdf", "pdf", ["name-hides-characters"]), ("invoice.pdf", "exe", ["type-is-disguised"]),
        ("invoice.docx", "lnk", ["type-is-disguised"]), ("photo.png", "pdf", ["type-is-another"]),
        ("a.pdf.js", "js", ["name-has-two-extensions"]),
    ])
    func `tricks are seen`(name: String, type: String, expected: [String]) {
        #expect(kinds(name, type) == expected)
    }

    @Test(arguments: [
        ("請求書 2026年11月.pdf", "pdf"), ("report.final.pdf", "pdf"), ("photo.jpg", "png"), ("a.doc", "rtf"),
        ("a.tar.gz", "gz"), ("folder/a.pdf", "pdf"), ("family 👨\u{200D}👩\u{200D}👧.png", "png"), ("readme", "txt"),
        ("", "pdf"),
        ("v1.2.exe", "exe"), ("葛\u{E0100}飾.pdf", "pdf"), ("page.html", "txt"), ("12:30.png", "png"), ("a.csv", "txt"),
        ("setup.zip", "docx"),
    ])
    func `honest names are left alone`(name: String, type: String) {
        #expect(kinds(name, type).isEmpty)
    }
}
