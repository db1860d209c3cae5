@testable import Inspection
import Testing

struct FileOpenerTests {
    private static func open(_ bytes: [UInt8], _ name: String, limits: OpeningLimits = .standard) -> OpenedFile {
        FileOpener(limits: limits).open(bytes, name: name)
    }

    private static func nested(_ depth: Int) -> [UInt8] {
        (0..<depth).reduce(Array("end".utf8)) { inner, level in
            OfficeMaker.zip([], binaries: [(level == 0 ? "end.txt" : "\(level).zip", inner)])
        }
    }

    @Test func `archives within archives are opened, and findings know their path`() {
        let inner = OfficeMaker.zip([("run.js", "var a")])
        let opened = Self.open(OfficeMaker.zip([], binaries: [("inner.zip", inner)]), "outer.zip")
        #expect(opened.state == .opened)
        let found = opened.findings(inPart: 3)
        #expect(found.map(\.identifier) == ["attachment.script"])
        #expect(found.first?.place == .attachment(3, path: ["outer.zip", "inner.zip", "run.js"]))
    }

    @Test func `depth ends with a finding`() {
        let opened = Self.open(Self.nested(12), "a.zip")
        #expect(opened.findings(inPart: 0).map(\.identifier) == ["attachment.opening-stopped"])
        var deepest = 0
        opened.walk { _, path in deepest = max(deepest, path.count) }
        #expect(deepest == OpeningLimits.standard.depthMax + 1)
    }

    @Test func `the number of files is counted over all archives`() {
        var limits = OpeningLimits()
        limits.filesMax = 10
        let many = OfficeMaker.zip((0..<8).map { ("\($0).txt", "x") })
        let opened = Self.open(
            OfficeMaker.zip([], binaries: [("a.zip", many), ("b.zip", many)]),
            "c.zip",
            limits: limits
        )
        var files = -1
        opened.walk { _, _ in files += 1 }
        #expect(files == 10)
        #expect(opened.findings(inPart: 0).contains { $0.identifier == "attachment.opening-stopped" })
    }

    @Test func `what grows beyond all measure is not unpacked`() {
        var limits = OpeningLimits()
        limits.expansionFree = 1_000
        limits.expansionMax = 10
        let entry = DeflateMaker.zeros(100_000)
        let opened = Self.open(DeflateMaker.zip("zeros.bin", entry, size: 100_000), "bomb.zip", limits: limits)
        #expect(opened.state == .limited)
        #expect(opened.findings.map(\.identifier) == ["attachment.archive-explodes"])
        #expect(
            Self.open(DeflateMaker.zip("zeros.bin", entry, size: 100_000), "fine.zip").members.first?.size == 100_000
        )
    }

    @Test func `an encrypted entry is known by its flag, and its name still counts`() throws {
        var bytes = OfficeMaker.zip([("invoice.pdf.exe", "ciphers")])
        let central = try #require(bytes[...].offset(of: "PK\u{1}\u{2}"))
        bytes[6] = 1
        bytes[central + 8] = 1
        let opened = Self.open(bytes, "a.zip")
        #expect(opened.state == .encrypted)
        #expect(opened.members.first?.state == .encrypted)
        let found = Set(opened.findings(inPart: 0).map(\.identifier))
        #expect(found == ["attachment.encrypted", "attachment.name-has-two-extensions", "attachment.program"])
    }

    @Test func `a message within a message is opened`() {
        let program = "TVqQAAMAAAAEAAAA//8AALgAAAAAAAAAQAAAAA=="
        let message =
            "From: a@example.com\r\nTo: b@example.com\r\nSubject: c\r\nMIME-Version: 1.0\r\n"
            + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nsee https://example.com/x\r\n--b\r\n"
            + "Content-Type: application/pdf; name=\"a.pdf\"\r\nContent-Transfer-Encoding: base64\r\n"
            + "Content-Disposition: attachment\r\n\r\n\(program)\r\n--b--\r\n"
        let opened = Self.open(Array(message.utf8), "forwarded.eml")
        #expect(opened.type.word == "eml")
        #expect(opened.links == ["https://example.com/x"])
        #expect(opened.members.map(\.name) == ["a.pdf"])
        #expect(opened.findings(inPart: 0).map(\.identifier) == ["attachment.type-is-disguised", "attachment.program"])
    }

    @Test(arguments: ["Precedence: bulk", "Thread-Topic: x", "X-A: \(String(repeating: "a", count: 100_000))"])
    func `what is declared a message is opened as one, however it begins`(first: String) {
        let message =
            first + "\r\nFrom: a@example.com\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            + "--b\r\nContent-Type: application/octet-stream; name=a.exe\r\n\r\nMZ\r\n--b--\r\n"
        let opened = FileOpener().open(Array(message.utf8), name: "", declaredAs: "message/rfc822")
        #expect(opened.type.word == "eml")
        #expect(opened.members.map(\.name) == ["a.exe"])
        #expect(FileOpener().open(Array(message.utf8), name: "fwd.eml", declaredAs: nil).members.count == 1)
    }

    @Test func `what is an archive stays one, whatever it is declared`() {
        let archive = OfficeMaker.zip([("run.js", "var a")])
        #expect(FileOpener().open(archive, name: "a.eml", declaredAs: "message/rfc822").type.word == "zip")
    }

    @Test func `a message with more header fields than are read is not called read`() {
        let fields = String(repeating: "X-A: b\r\n", count: 2_100)
        let message = "From: a@example.com\r\n" + fields + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b--\r\n"
        let opened = FileOpener().open(Array(message.utf8), name: "", declaredAs: "message/rfc822")
        #expect(opened.state == .limited)
    }

    @Test func `of two archives one behind the other both are seen`() {
        let first = OfficeMaker.zip([("a.exe", "MZ")])
        let second = OfficeMaker.zip([("b.txt", "x")])
        for bytes in [first + second, first + [0, 0, 0] + second] {
            let opened = Self.open(bytes, "a.zip")
            #expect(Set(opened.members.map(\.name)) == ["a.exe", "b.txt"])
            #expect(opened.findings.contains { $0.identifier == "attachment.archive-hides-files" })
        }
    }

    @Test func `archives of other kinds are read by the tool, entry by entry`() {
        struct Reader: ArchiveReading {
            func reads(_ type: FileType) -> Bool { type.word == "7z" }
            func read(_ archive: ArchiveFile, _ allowance: ArchiveAllowance, take: (ArchiveEntry) -> Bool) -> ArchiveEnd
            {
                for name in ["a.txt", "b.txt", "c.txt"] {
                    if !take(ArchiveEntry(name: name, content: .bytes(Array("text".utf8)))) { return .stopped }
                }
                _ = take(ArchiveEntry(name: "d", kind: .link("/etc/passwd"), content: .none))
                return take(ArchiveEntry(name: "e", content: .encrypted)) ? .complete : .stopped
            }
        }
        let archive: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] + [UInt8](repeating: 0, count: 64)
        let opened = FileOpener(tools: OpeningTools(archives: Reader())).open(archive, name: "a.7z")
        #expect(opened.members.map(\.name) == ["a.txt", "b.txt", "c.txt", "e"])
        #expect(opened.state == .encrypted)
        #expect(
            opened.findings.map(\.identifier) == [
                "attachment.archive-holds-link", "attachment.encrypted", "attachment.encryption-unknown",
            ]
        )
        #expect(FileOpener().open(archive, name: "a.7z").state == .unreadable, "nothing reads it")
    }

    @Test func `an archive behind a picture is opened`() {
        let picture: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + [UInt8](repeating: 0, count: 100)
        let opened = Self.open(picture + OfficeMaker.zip([("run.js", "var a")]), "photo.png")
        #expect(opened.type.word == "png")
        #expect(opened.findings(inPart: 0).map(\.identifier) == ["attachment.script"])
    }

    @Test func `ten thousand entries are opened, and no more`() {
        let bytes = OfficeMaker.zip((0..<10_050).map { ("\($0).txt", "x") })
        let opened = Self.open(bytes, "many.zip")
        #expect(opened.members.count == 10_000)
        #expect(opened.state == .limited)
    }
}
