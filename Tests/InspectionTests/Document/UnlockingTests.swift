import Foundation
@testable import Inspection
import TestSupport
import Testing

/// Documents locked by other programs: by LibreOffice (doc, xls, odt), by msoffcrypto (docx, xlsx), and by a few lines
/// of Python after the specification (standard, cryptoapi).
@Suite struct UnlockingTests {
    private static let password = "Sekisho1"

    private static func fixture(_ name: String) throws -> [UInt8] {
        let folder = SharedFolder.checkout.appendingPathComponent("Tests/TestSupport/Fixtures/locked")
        return [UInt8](try Data(contentsOf: folder.appendingPathComponent(name)))
    }

    private static func open(
        _ bytes: [UInt8],
        _ name: String,
        _ passwords: [String] = [],
        limits: OpeningLimits = .standard
    ) -> OpenedFile {
        let tools = OpeningTools(unlocking: [PDFUnlocking(), OfficeUnlocking()])
        return FileOpener(limits: limits, tools: tools).open(bytes, name: name, passwords: passwords)
    }

    private static func open(_ name: String, _ passwords: [String] = []) throws -> OpenedFile {
        open(try fixture(name), name, passwords)
    }

    private static func links(_ file: OpenedFile) -> [String] { file.links + file.members.flatMap { links($0) } }

    private static func isOpen(_ file: OpenedFile) -> Bool {
        file.state == .opened && file.members.allSatisfy { isOpen($0) }
    }

    private static func standard() throws -> [UInt8] {
        var maker = CompoundFileMaker()
        maker.add("EncryptionInfo", try fixture("standard.info"))
        maker.add("EncryptedPackage", try fixture("standard.package"))
        return maker.made()
    }

    private static func cryptoAPI() throws -> [UInt8] {
        var maker = CompoundFileMaker()
        maker.add("Workbook", try fixture("cryptoapi.workbook"))
        return maker.made()
    }

    private static func found(_ file: OpenedFile) -> Set<String> {
        Set(file.findings(inPart: 0).map { String($0.identifier.dropFirst("attachment.".count)) })
    }

    @Test(arguments: ["agile.docx", "quick.docx", "locked.doc"])
    func `a document opens with its password, and what is in it is found`(name: String) throws {
        let opened = try Self.open(name, ["something else", Self.password])
        #expect(Self.isOpen(opened))
        #expect(Self.links(opened) == ["https://text.example/locked"])
        #expect(Self.found(opened).contains("encrypted"))
        #expect(!Self.found(opened).contains("default-password"))
    }

    @Test(arguments: ["agile.docx", "locked.doc", "locked.odt"])
    func `without its password it stays closed`(name: String) throws {
        let opened = try Self.open(name, ["something else"])
        #expect(opened.state == .encrypted)
        #expect(opened.members.isEmpty)
        #expect(Self.links(opened).isEmpty)
    }

    @Test(arguments: ["default.xlsx", "default.xls"])
    func `the password that Excel tries by itself is tried here, too, and named`(name: String) throws {
        let opened = try Self.open(name)
        #expect(Self.isOpen(opened))
        #expect(Self.links(opened) == ["https://sheet.example/locked"])
        #expect(Self.found(opened) == ["default-password"])
    }

    @Test func `a locked package is a box with the document in it, of which rules can ask the type`() throws {
        let opened = try Self.open("agile.docx", [Self.password])
        #expect(opened.type.word == "office-encrypted")
        #expect(opened.members.map(\.type.word) == ["docx"])
        #expect(opened.members.map(\.name) == ["agile.docx"])
    }

    @Test func `standard encryption of Office 2007 opens`() throws {
        let opened = Self.open(try Self.standard(), "letter.docx", [Self.password])
        #expect(Self.isOpen(opened))
        #expect(Self.links(opened) == ["https://text.example/locked"])
        #expect(Self.open(try Self.standard(), "letter.docx", ["wrong"]).state == .encrypted)
    }

    @Test func `RC4 by CryptoAPI opens, over the borders of its blocks`() throws {
        let opened = Self.open(try Self.cryptoAPI(), "book.xls", [Self.password])
        #expect(Self.isOpen(opened))
        #expect(Self.links(opened) == ["https://workbook.example/locked"])
        // Hidden, and a sheet of macros.
        #expect(Self.found(opened).isSuperset(of: ["excel4-macro", "excel4-macro-hidden"]))
    }

    @Test func `what cannot be opened at all says so, whatever the password`() throws {
        var maker = CompoundFileMaker()
        maker.add("EncryptionInfo", [3, 0, 3, 0] + [UInt8](repeating: 0, count: 60))
        maker.add("EncryptedPackage", [UInt8](repeating: 7, count: 5_000))
        for opened in [Self.open(maker.made(), "a.docx", ["a"]), try Self.open("locked.odt", ["a"])] {
            #expect(opened.state == .encrypted)
            #expect(Self.found(opened) == ["encrypted", "encryption-unknown"])
        }
        #expect(try !Self.found(Self.open("agile.docx", ["wrong"])).contains("encryption-unknown"))
    }

    @Test func `attempts are counted, and end`() throws {
        var limits = OpeningLimits()
        limits.hashesMax = 250_000
        let name = "agile.docx"
        let opened = Self.open(try Self.fixture(name), name, [Self.password], limits: limits)
        #expect(opened.state == .encrypted)
        #expect(Self.found(opened) == ["encrypted", "opening-stopped"])
        limits.hashesMax = 300_000
        #expect(Self.open(try Self.fixture(name), name, [Self.password], limits: limits).state == .opened)
    }

    @Test func `a document that asks for too many hashes is not tried`() {
        let method =
            "hashAlgorithm=\"SHA512\" keyBits=\"256\" cipherAlgorithm=\"AES\" cipherChaining=\"ChainingModeCBC\" "
            + "blockSize=\"16\" saltValue=\"AAAAAAAAAAAAAAAAAAAAAA==\""
        func lock(_ spins: Int) -> AgileLock? {
            let text = "<encryption><keyData \(method)/><encryptedKey spinCount=\"\(spins)\" \(method)/></encryption>"
            return AgileLock(Array(text.utf8)[...])
        }
        #expect(lock(100_000)?.hashes == 100_000)
        #expect(lock(10_000_000) == nil)
        #expect(lock(-1) == nil)
        #expect(lock(5)?.key(for: "a") == nil, "values that are not there fit no password")
    }

    @Test func `any damage ends, and nothing traps`() throws {
        var limits = OpeningLimits()
        limits.hashesMax = 20_000
        for (bytes, name) in [
            (try Self.fixture("quick.docx"), "a.docx"), (try Self.fixture("locked.doc"), "a.doc"),
            (try Self.fixture("default.xls"), "a.xls"), (try Self.standard(), "b.docx"),
        ] {
            for count in stride(from: 0, to: bytes.count, by: 97) {
                _ = Self.open(Array(bytes.prefix(count)), name, [Self.password], limits: limits)
            }
            var noise = SeededGenerator(seed: 7)
            for _ in 0..<150 {
                var damaged = bytes
                for _ in 0..<8 {
                    damaged[Int.random(in: 0..<bytes.count, using: &noise)] = UInt8.random(in: 0...255, using: &noise)
                }
                _ = Self.open(damaged, name, [Self.password], limits: limits)
            }
        }
    }

    @Test(.enabled(if: SharedFolder.isPresent, "no folder with shared files beside the checkout"))
    func `documents that Office locked open, and what acts in them is found`() throws {
        let folder = "corpus/office-docs/"
        for (path, password, expected) in [
            ("encrypted/autostart-encrypt-standardpassword.xlsm", "", ["default-password", "macro-starts-itself"]),
            ("encrypted/dde-test-encrypt-standardpassword.xlsm", "", ["default-password", "dde"]),
            ("basic/encrypted.docx", "oletools", ["encrypted"]),
        ] {
            let opened = Self.open(try SharedFolder.bytes(folder + path), path, [password])
            #expect(opened.state == .opened, "\(path)")
            #expect(Self.found(opened).isSuperset(of: expected), "\(path): \(Self.found(opened))")
        }
    }
}
