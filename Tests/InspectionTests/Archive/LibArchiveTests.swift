import Foundation
import Inspection
import Mail
import TestSupport
import Testing

@Suite struct LibArchiveTests {
    private static let allowance = ArchiveAllowance(entries: 1_000, entryBytes: 1 << 20, bytes: 4 << 20, nameBytes: 255)
    private static let folder = SharedFolder.checkout.appending(path: "Tests/TestSupport/Fixtures/archives")

    private static func fixture(_ name: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: name)))
    }

    private static func read(
        _ bytes: [UInt8],
        _ word: String,
        name: String = "a",
        passwords: [String] = [],
        _ allowance: ArchiveAllowance = allowance
    ) -> (entries: [ArchiveEntry], end: ArchiveEnd) {
        let type = FileType(word, .archive)
        return read(
            ArchiveFile(bytes: bytes[...], type: type, name: name, passwords: passwords),
            by: LibArchive(),
            allowance
        )
    }

    private static func read(
        _ file: ArchiveFile,
        by reader: LibArchive,
        _ allowance: ArchiveAllowance = allowance
    ) -> (entries: [ArchiveEntry], end: ArchiveEnd) {
        var entries: [ArchiveEntry] = []
        let end = reader.read(file, allowance) { entry in
            entries.append(entry)
            return true
        }
        return (entries, end)
    }

    private static func texts(_ entries: [ArchiveEntry]) -> [String: String] {
        Dictionary(
            entries.compactMap { entry in
                guard case .bytes(let bytes) = entry.content else { return nil }
                return (entry.name, String(decoding: bytes, as: UTF8.self))
            },
            uniquingKeysWith: { $1 }
        )
    }

    private static let expected = ["in/hello.txt": "hello\n", "in/請求書.txt": "seikyu\n"]

    @Test(arguments: [("plain.7z", "7z"), ("plain.tar", "tar")])
    func `files come out with their names`(file: String, word: String) throws {
        let (entries, end) = Self.read(try Self.fixture(file), word)
        #expect(end == .complete)
        #expect(Self.texts(entries) == Self.expected)
    }

    @Test(arguments: [
        ("plain.tar.gz", "gz"), ("plain.tar.bz2", "bz2"), ("plain.tar.xz", "xz"), ("plain.tar.zst", "zst"),
    ])
    func `a compressed file is one file, called as it was before`(file: String, word: String) throws {
        let (entries, end) = Self.read(try Self.fixture(file), word, name: file)
        #expect(end == .complete)
        #expect(entries.map(\.name) == ["plain.tar"])
        #expect(entries.first?.content == .bytes(try Self.fixture("plain.tar")))
    }

    @Test(arguments: [
        ("x.tgz", "x.tar"), ("x.TXZ", "x.tar"), ("x.svgz", "x.svg"), ("x", "x"), (".gz", ".gz"), ("é.gz", "é"),
    ])
    func `names of compressed files`(name: String, inside: String) throws {
        #expect(Self.read(try Self.fixture("plain.tar.gz"), "gz", name: name).entries.first?.name == inside)
    }

    @Test func `formats that only old programs write`() {
        let hello = Array("hello\n".utf8)
        let rar = Self.read(ArchiveMaker.rar([("a.txt", hello), ("b/c.txt", [1])]), "rar")
        #expect(rar.end == .complete)
        #expect(rar.entries.map(\.content) == [.bytes(hello), .bytes([1])])
        let lha = Self.read(ArchiveMaker.lha([(Array("a.txt".utf8), hello)]), "lha")
        #expect(Self.texts(lha.entries) == ["a.txt": "hello\n"])
        let cab = Self.read(ArchiveMaker.cab([("a.txt", hello), ("b.txt", hello)]), "cab")
        #expect(Self.texts(cab.entries) == ["a.txt": "hello\n", "b.txt": "hello\n"])
    }

    @Test func `a disc is read`() throws {
        guard case .bytes(let disc) = Self.read(try Self.fixture("plain.iso.xz"), "xz").entries.first?.content else {
            Issue.record("not unpacked")
            return
        }
        #expect(Self.texts(Self.read(disc, "iso").entries) == ["A.TXT": "hello\n"])
    }

    @Test func `names in the old Japanese code page are read`() throws {
        let name: [UInt8] = [0x90, 0xBF, 0x8B, 0x81, 0x8F, 0x91, 0x87, 0x40, 0x2E, 0x74, 0x78, 0x74]
        let decoder = CharsetDecoder { bytes, charset in
            charset == "CP932" && bytes.elementsEqual(name) ? "請求書①.txt" : nil
        }
        let bytes = ArchiveMaker.lha([(name, [1])])
        let file = ArchiveFile(bytes: bytes[...], type: FileType("lha", .archive), name: "a", passwords: [])
        let lha = Self.read(file, by: LibArchive(charsets: decoder))
        #expect(lha.entries.map(\.name) == ["請求書①.txt"])
    }

    // MARK: Passwords

    @Test(arguments: ["aes.zip", "crypto.zip"])
    func `an encrypted entry is opened by the password that fits, and said to be encrypted without`(file: String) throws
    {
        let bytes = try Self.fixture(file)
        let closed = Self.read(bytes, "zip").entries.filter { $0.kind == .file }
        #expect(closed.map(\.content) == [.encrypted, .encrypted])
        #expect(Set(closed.map(\.name)) == Set(Self.expected.keys))
        let wrong = Self.read(bytes, "zip", passwords: ["1234", "", "infected"]).entries.filter { $0.kind == .file }
        #expect(wrong.allSatisfy { $0.content == .encrypted })
        // Many wrong ones before it: the old encryption takes one in 256 for right at first.
        let list = (0..<90).map { "wrong\($0)" } + ["secret", "after"]
        #expect(Self.texts(Self.read(bytes, "zip", passwords: list).entries) == Self.expected)
    }

    @Test func `formats that cannot be decrypted are recognised`() throws {
        let entries = Self.read(try Self.fixture("encrypted.7z"), "7z", passwords: ["secret"]).entries
        #expect(entries.filter { $0.kind == .file }.allSatisfy { $0.content == .encrypted })
        #expect(Set(entries.map(\.name)).isSuperset(of: Self.expected.keys))
        let (hidden, end) = Self.read(try Self.fixture("hidden.7z"), "7z", passwords: ["secret"])
        #expect(hidden.isEmpty)
        #expect(end == .encrypted)
    }

    // MARK: What leads elsewhere

    @Test func `links, devices and paths are told as they are, and followed nowhere`() {
        let bytes = ArchiveMaker.tar([
            ("../../etc/cron.d/x", "0", "", [1]), ("/etc/passwd", "0", "", [2]), ("link", "2", "/etc/shadow", []),
            ("hard", "1", "../x", []), ("disk", "4", "", []), ("folder/", "5", "", []), ("pipe", "6", "", []),
        ])
        let (entries, end) = Self.read(bytes, "tar")
        #expect(end == .complete)
        #expect(
            entries.map(\.name) == ["../../etc/cron.d/x", "/etc/passwd", "link", "hard", "disk", "folder/", "pipe"]
        )
        #expect(
            entries.map(\.kind) == [.file, .file, .link("/etc/shadow"), .link("../x"), .device, .folder, .device]
        )
    }

    // MARK: Limits

    @Test func `a bomb is not unpacked beyond the allowance`() {
        let (entries, end) = Self.read(RunDeflater.gzip(400 << 20), "gz", name: "bomb.gz")
        #expect(entries.map(\.content) == [.tooLarge])
        #expect(end == .limited)
        var small = Self.allowance
        small.entryBytes = 10_000
        let fits = Self.read(RunDeflater.gzip(10_000), "gz", small).entries
        #expect(fits.map(\.content) != [.tooLarge])
    }

    @Test func `all entries together stay within the allowance`() {
        let files = (0..<20).map {
            (name: "\($0)", kind: Character("0"), target: "", bytes: [UInt8](repeating: 1, count: 100_000))
        }
        var allowance = Self.allowance
        allowance.bytes = 1_000_000
        let (entries, end) = Self.read(ArchiveMaker.tar(files), "tar", allowance)
        #expect(end == .limited)
        #expect(entries.filter { $0.content == .bytes([UInt8](repeating: 1, count: 100_000)) }.count == 10)
    }

    @Test func `ten thousand entries and more`() {
        let files = (0..<12_000).map { (name: "\($0)", kind: Character("0"), target: "", bytes: [UInt8]()) }
        var allowance = Self.allowance
        allowance.entries = 10_000
        let (entries, end) = Self.read(ArchiveMaker.tar(files), "tar", allowance)
        #expect(entries.count == 10_000)
        #expect(end == .limited)
    }

    @Test func `long names are cut, and reading stops when nobody wants more`() {
        let name = String(repeating: "n", count: 90)
        var allowance = Self.allowance
        allowance.nameBytes = 20
        let tar = ArchiveMaker.tar([(name, "0", "", []), ("b", "0", "", [])])
        #expect(Self.read(tar, "tar", allowance).entries.first?.name == String(repeating: "n", count: 20))
        let file = ArchiveFile(bytes: tar[...], type: FileType("tar", .archive), name: "", passwords: [])
        #expect(LibArchive().read(file, Self.allowance) { _ in false } == .stopped)
    }

    @Test(arguments: [
        ("plain.7z", "7z"), ("aes.zip", "zip"), ("plain.tar.xz", "xz"), ("plain.tar.zst", "zst"),
        ("plain.tar.bz2", "bz2"),
        ("hidden.7z", "7z"), ("crypto.zip", "zip"), ("plain.tar.gz", "gz"),
    ])
    func `what is cut off or changed ends, one way or another`(file: String, word: String) throws {
        let bytes = try Self.fixture(file)
        for count in stride(from: 0, to: bytes.count, by: 7) {
            let (entries, _) = Self.read(Array(bytes.prefix(count)), word, passwords: ["secret"])
            #expect(entries.count <= Self.allowance.entries)
        }
        for place in stride(from: 0, to: bytes.count, by: 5) {
            var changed = bytes
            changed[place] ^= 0x41
            let (entries, _) = Self.read(changed, word, passwords: ["secret"])
            #expect(entries.count <= Self.allowance.entries)
        }
    }

    @Test func `only what it knows is read`() {
        #expect(LibArchive().reads(FileType("7z", .archive)))
        #expect(!LibArchive().reads(FileType("pdf", .document)))
        #expect(Self.read([1, 2, 3], "pdf").end == .unreadable)
        #expect(Self.read(Array("not an archive".utf8), "7z").end == .unreadable)
    }
}
