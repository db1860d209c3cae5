@testable import Inspection
import Mail
import TestSupport
import Testing

struct VBATests {
    private func contents(_ source: String, compiled: String = "") throws -> FileContents {
        var file = try #require(CompoundFile(VBAMaker.project([("Module1", source)], compiledNames: compiled)[...]))
        var contents = FileContents()
        VBAInspection.read(&file, into: &contents)
        return contents
    }

    private func identifiers(_ source: String, compiled: String = "") throws -> [String] {
        try contents(source, compiled: compiled).findings.map { String($0.identifier.dropFirst("attachment.".count)) }
    }

    @Test func `what was compressed is undone, whatever its length`() {
        for length in [1, 5, 4_095, 4_096, 4_097, 20_000] {
            let text = (0..<length).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
            let undone = VBACompression.decompressed(VBAMaker.compressed(text)[...], bytesMax: 100_000)
            #expect(undone?.prefix(length) == text[...])
        }
    }

    @Test func `no more than the limit comes out`() {
        // A copy of 4095 bytes in each chunk of six.
        let bomb = [1] + [[UInt8]](repeating: [0x03, 0xB0, 0x02, 0x61, 0xFC, 0x0F], count: 10_000).flatMap(\.self)
        let undone = VBACompression.decompressed(bomb[...], bytesMax: 100_000)
        #expect((undone?.count ?? 0) <= 104_096)
    }

    @Test func `modules are listed with their source`() throws {
        let modules = [("ThisDocument", "Sub A()\nEnd Sub\n"), ("Modul1", "Sub B()\nEnd Sub\n")]
        var file = try #require(CompoundFile(VBAMaker.project(modules)[...]))
        let project = VBAProject(&file, storage: "vba")
        #expect(project.modules.map(\.name) == ["ThisDocument", "Modul1"])
        #expect(project.modules.allSatisfy { $0.source?.text.contains("End Sub") == true })
    }

    @Test func `macros that start by themselves and run something are dangerous`() throws {
        let found = try contents(OfficeMaker.autoOpen).findings
        #expect(found.map(\.identifier).contains("attachment.macro-attacks"))
        #expect(found.first { $0.identifier == "attachment.macro-starts-itself" }?.arguments == ["autoopen"])
        let runs = try #require(found.first { $0.identifier == "attachment.macro-runs-programs" })
        #expect(runs.arguments[0].contains("wscript.shell"), "a text put together from pieces: \(runs.arguments)")
    }

    @Test func `harmless macros are only named`() throws {
        #expect(try identifiers("Sub Sum()\n    ActiveCell.Value = 1 + 1\nEnd Sub\n") == ["macro"])
        #expect(try identifiers("Option Explicit\n\n' AutoOpen shell\n").isEmpty, "comments do nothing")
    }

    @Test(arguments: [
        ("Sub A()\nURLDownloadToFile 0, \"x\", \"y\", 0, 0\nEnd Sub", "macro-downloads"),
        ("Sub A()\nOpen \"x\" For Output As #1\nEnd Sub", "macro-writes-files"),
        ("Sub A()\nx = StrReverse(\"llehS.tpircSW\")\nEnd Sub", "macro-hides"),
        ("Sub A()\nx = StrReverse(\"llehS.tpircSW\")\nEnd Sub", "macro-runs-programs"),
        ("Private Sub InkPicture1_Painted(ByVal a As Long)\nEnd Sub", "macro-starts-itself"),
        ("Sub Workbook_Open()\nEnd Sub", "macro-starts-itself"),
    ])
    func `deeds are known by their words`(source: String, identifier: String) throws {
        #expect(try identifiers(source).contains(identifier))
    }

    @Test func `compiled code without source is seen`() throws {
        #expect(try identifiers("", compiled: "Document_Open Shell").contains("macro-stomped"))
        #expect(try identifiers("").isEmpty)
    }

    @Test func `a macro project that cannot be read is told of, in whatever way it is damaged`() throws {
        let whole = VBAMaker.project([("Module1", OfficeMaker.autoOpen)])
        func seen(_ project: [UInt8]) -> [String] { found(OfficeMaker.word(macros: project), "a.docm") }
        #expect(!seen(whole).contains("macro-unreadable"))
        #expect(seen([UInt8](repeating: 0x41, count: 3_000)) == ["macro-unreadable"])
        #expect(seen(Array(whole.prefix(600))).contains("macro-unreadable"))
        #expect(seen(CompoundFileMaker().made()).contains("macro-unreadable"))
        // A signature of macros is none.
        let signed = OfficeMaker.word(binaries: [("word/vbaProjectSignature.bin", [1, 2, 3])])
        #expect(found(signed, "a.docx").isEmpty)
    }

    @Test func `any bytes are read without harm`() {
        let project = VBAMaker.project([("Module1", OfficeMaker.autoOpen)])
        for bytes in HostileBytes.variants(of: project, count: 500).suffix(1_500) {
            guard var file = CompoundFile(bytes[...]) else { continue }
            var contents = FileContents()
            VBAInspection.read(&file, into: &contents)
        }
        for bytes in HostileBytes.variants(of: VBAMaker.compressed(Array(OfficeMaker.autoOpen.utf8)), count: 600) {
            _ = VBACompression.decompressed(bytes[...], bytesMax: 100_000).map { VBASource($0) }
        }
    }
}
