@testable import Inspection
import TestSupport
import Testing

struct RTFTests {
    private static func rtf(_ inside: String) -> String { "{\\rtf1\\ansi \(inside)}" }

    private static func object(_ className: String, _ native: [UInt8], _ words: String = "") -> String {
        let data = DocumentMaker.hexadecimal(DocumentMaker.object(className, native))
        return rtf("{\\object\\objemb\(words){\\*\\objclass \(className)}{\\*\\objdata \(data)}{\\result x}}")
    }

    @Test func `text is clean`() { #expect(found(Self.rtf("Dear Sir,\\par {\\b bold} \\'e9"), "a.rtf").isEmpty) }

    @Test func `a packed file is taken out and opened`() {
        let opened = FileOpener().open(
            Array(Self.object("Package", DocumentMaker.packed("run.cmd", Array("@echo off".utf8))).utf8),
            name: "a.rtf"
        )
        #expect(opened.findings.map(\.identifier) == ["attachment.embedded-file"])
        #expect(opened.members.map(\.name) == ["run.cmd"])
        #expect(opened.members.first?.type.word == "cmd")
    }

    @Test(arguments: [("{\\b ", "}"), ("{\\object\\objemb{\\*\\objdata 01", "}}")])
    func `groups nested without end, and objects without number, are beyond the limits`(open: String, close: String) {
        let deep = String(repeating: open, count: 20_000) + "x" + String(repeating: close, count: 20_000)
        #expect(FileOpener().open(Array(Self.rtf(deep).utf8), name: "a.rtf").state == .limited)
        let flat = String(repeating: "{\\b x}", count: 20_000)
        #expect(FileOpener().open(Array(Self.rtf(flat).utf8), name: "a.rtf").state == .opened)
        let many = String(repeating: "{\\object{\\*\\objdata 01}}", count: 1_001)
        #expect(FileOpener().open(Array(Self.rtf(many).utf8), name: "a.rtf").state == .limited)
    }

    @Test func `objects that load at once, and those of the equation editor, are named`() {
        #expect(
            found(Self.object("Word.Document.8", [1, 2], "\\objupdate")) == ["embedded-object", "rtf-updates-object"]
        )
        #expect(found(Self.object("Equation.3", [1, 2])) == ["equation-editor"])
    }

    @Test func `data that are scrambled are read all the same`() {
        let data = DocumentMaker.hexadecimal(
            DocumentMaker.object("Package", DocumentMaker.packed("a.exe", [0x4D, 0x5A]))
        )
        let scrambled = data.map { "\($0)\\abc " }.joined()
        let found = found("{\\rt{\\object{\\*\\objdata{\\*\\x} \(scrambled)}}}")
        #expect(found.contains("rtf-obscured"))
        #expect(found.contains("embedded-file"))
    }

    @Test func `templates and fields that lead out are named`() {
        #expect(found(Self.rtf("{\\*\\template https://example.com/a.dotm}")) == ["external-template"])
        #expect(found(Self.rtf("{\\*\\template C:\\\\a.dotm}")).isEmpty)
        #expect(found(Self.rtf("{\\field{\\*\\fldinst DDEAUTO cmd x}}")) == ["dde"])
        let opened = FileOpener().open(
            Array(Self.rtf("{\\field{\\*\\fldinst HYPERLINK \"https://example.com/\"}}").utf8),
            name: ""
        )
        #expect(opened.links == ["https://example.com/"])
    }

    @Test func `any bytes are read without harm, however deep`() {
        let seed = Array(Self.object("Package", DocumentMaker.packed("a", [1]), "\\objupdate\\bin4 abcd").utf8)
        for bytes in HostileBytes.variants(of: seed, count: 300) { _ = found(bytes, "a.rtf") }
        for pattern in ["{", "}", "{\\objdata ", "\\bin9 ", "{\\*\\fldinst x", "\\'"] {
            _ = found(Array("{\\rtf1".utf8) + HostileBytes.filling(30_000, with: pattern))
        }
    }
}
