@testable import Inspection
import TestSupport
import Testing

struct PDFTests {
    private static func pdf(_ objects: String...) -> [UInt8] { DocumentMaker.pdf(objects) }

    @Test func `a PDF to be read is clean`() {
        let plain = Self.pdf(
            "<</Type/Catalog/Pages 2 0 R/OpenAction[3 0 R/XYZ null null 0]>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>",
            "<</Length 9>>\nstream\nBT (x) Tj\nendstream"
        )
        #expect(found(plain, "a.pdf").isEmpty)
    }

    @Test(arguments: [
        ("<</S/JavaScript/JS(app.alert\\(1\\))>>", ["pdf-script"]),
        ("<</S/J#61vaScript/JS(x)>>", ["pdf-script", "pdf-obscured"]),
        ("<</OpenAction<</S/JavaScript/JS(x)>>>>", ["pdf-starts-itself", "pdf-script"]),
        ("<</S/Launch/Win<</F(cmd.exe)/P(/c echo)>>>>", ["pdf-launch"]),
        ("<</S/SubmitForm/F(https://example.com/)>>", ["pdf-submits-form"]), ("<</XFA 3 0 R>>", ["pdf-xfa-form"]),
        ("<</Subtype/RichMedia>>", ["pdf-rich-media"]), ("<</S/GoToR/F(b.pdf)>>", ["pdf-opens-another"]),
        ("<</AA<</O<</S/Launch/F(a)>>>>>>", ["pdf-starts-itself", "pdf-launch"]),
        ("<</Kids[<</A<</S/Launch/F(a)", ["pdf-launch"]), ("<</Encrypt 9 0 R>>", ["encrypted"]),
    ])
    func `what it does is named`(object: String, expected: [String]) {
        #expect(found(Self.pdf(object)).sorted() == expected.sorted())
    }

    @Test func `what is done first is found through its reference`() {
        #expect(found(Self.pdf("<</OpenAction 2 0 R>>", "<</S/Launch/F(a)>>")).contains("pdf-starts-itself"))
        #expect(found(Self.pdf("<</OpenAction 2 0 R>>", "<</S/GoTo/D[3 0 R]>>")).isEmpty)
    }

    @Test func `links are links`() {
        let opened = FileOpener().open(Self.pdf("<</S/URI/URI(https://example.com/a\\)b)>>"), name: "a.pdf")
        #expect(opened.links == ["https://example.com/a)b"])
        #expect(opened.findings.isEmpty)
    }

    @Test func `embedded files are opened under their names`() {
        let opened = FileOpener().open(
            Self.pdf(
                "<</Type/Filespec/UF(run.exe)/EF<</F 2 0 R>>>>",
                "<</Type/EmbeddedFile/Filter/ASCIIHexDecode/Length 9>>\nstream\n4D5A9000>\nendstream"
            ),
            name: "a.pdf"
        )
        #expect(opened.members.map(\.name) == ["run.exe"])
        #expect(opened.members.first?.type.word == "exe")
        #expect(opened.findings.map(\.identifier) == ["attachment.pdf-embedded-file"])
    }

    @Test func `objects in packed streams are seen`() {
        // "1 0 <</S/JavaScript/JS(x)>>" stored within zlib.
        let inside = Array("1 0 <</S/JavaScript/JS(x)>>".utf8)
        let stored: [UInt8] =
            [0x78, 0x01, 1] + number(UInt32(inside.count), 2) + number(UInt32(inside.count) ^ 0xFFFF, 2) + inside
        let bytes =
            Array(
                "%PDF-1.7\n5 0 obj <</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length \(stored.count)>> stream\n".utf8
            )
            + stored + Array("\nendstream endobj".utf8)
        #expect(found(bytes) == ["pdf-script"])
    }

    @Test func `filters are undone`() {
        func decoded(_ text: String, _ filter: String) -> String? {
            var dictionary = PDFDictionary()
            dictionary.append("Filter", .name(filter))
            return PDFFilter.decoded(Array(text.utf8)[...], dictionary, bytesMax: 1_000)?.latin
        }
        #expect(decoded("68 65 6C6C6f>", "ASCIIHexDecode") == "hello")
        #expect(decoded("BOu!rDZ~>", "ASCII85Decode") == "hello")
        #expect(decoded("\u{4}hello", "RunLengthDecode") == "hello")
        #expect(decoded("x", "DCTDecode") == nil)
        // "-----A---B" of ISO 32000-1, example in section 7.4.4.2.
        let packed: [UInt8] = [0x80, 0x0B, 0x60, 0x50, 0x22, 0x0C, 0x0C, 0x85, 0x01]
        #expect(PDFLZW.decoded(packed[...], bytesMax: 100) == [45, 45, 45, 45, 45, 65, 45, 45, 45, 66])
    }

    @Test func `any bytes are read without harm, in time that grows with them`() {
        let seed = Self.pdf(
            "<</OpenAction<</S/J#61vaScript/JS(x\\050)>>/A[1 0 R <41>]>>",
            "<</Type/ObjStm/First 4/Length 9>>\nstream\n1 0 <</A 1>>\nendstream"
        )
        for bytes in HostileBytes.variants(of: seed, count: 300) { _ = FileOpener().open(bytes, name: "a.pdf") }
        for pattern in ["<<", "[", "(", "1 0 obj", "stream\n", "/A", "%", "<", "1 0 R ", "endobj<<"] {
            let bytes = Array("%PDF-1.7\n".utf8) + HostileBytes.filling(50_000, with: pattern)
            let time = ProcessorTime.measure { _ = FileOpener().open(bytes, name: "a.pdf") }
            #expect(time < .seconds(3), "\(pattern): \(time)")
        }
    }
}
