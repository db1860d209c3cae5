@testable import Inspection
import Mail
import TestSupport
import Testing

struct ZIPArchiveTests {
    static let plain: [UInt8] = OfficeMaker.zip([("one.txt", "first"), ("folder/two.txt", "second")])

    private func archive(_ bytes: [UInt8]) throws -> ZIPArchive {
        try #require(ZIPArchive(bytes[...], entriesMax: 100))
    }

    @Test func `entries are listed and read`() throws {
        let archive = try archive(Self.plain)
        #expect(archive.entries.map(\.name) == ["one.txt", "folder/two.txt"])
        #expect(archive.flaws.isEmpty)
        let second = try #require(archive.entry("folder/two.txt"))
        #expect(archive.content(of: second, bytesMax: 100) == .bytes(Array("second".utf8)[...]))
        #expect(archive.content(of: second, bytesMax: 3) == .tooLarge)
    }

    @Test func `what stands before an archive is passed over`() throws {
        let archive = try archive([UInt8](repeating: 0x4D, count: 1_000) + Self.plain)
        #expect(archive.prefixLength == 1_000)
        #expect(archive.entries.compactMap(\.content).count == 2)
        #expect(archive.flaws.isEmpty)
    }

    @Test func `a local header that says something else is seen`() throws {
        var bytes = Self.plain
        let place = try #require(bytes[...].offset(of: "one.txt"))
        bytes.replaceSubrange(place..<(place + 7), with: Array("one.exe".utf8))
        let archive = try archive(bytes)
        #expect(archive.flaws == [.disagreement])
        #expect(archive.disagreeing == ["one.exe"])
    }

    @Test func `a file that the directory does not list is seen`() throws {
        var writer = ZIPWriter()
        writer.add("hidden.exe", [0x4D, 0x5A])
        let hidden = writer.finished()
        let local = hidden.prefix(try #require(hidden[...].offset(of: "PK\u{1}\u{2}")))
        // The archive says where its parts lie from the first of them on, which is the one that is not listed.
        var shown = Self.plain
        let directory = try #require(shown[...].offset(of: "PK\u{1}\u{2}"))
        shown.insert(contentsOf: local, at: directory)
        let end = shown.count - 6
        let start = number(UInt32(directory + local.count), 4)
        shown.replaceSubrange(end..<(end + 4), with: start)
        let archive = try archive(shown)
        #expect(archive.flaws == [.unlisted])
        #expect(archive.entries.filter(\.isUnlisted).map(\.name) == ["hidden.exe"])
    }

    @Test func `entries that share bytes are unpacked once`() throws {
        var bytes = Self.plain
        let first = try #require(bytes[...].offset(of: "PK\u{1}\u{2}"))
        let second = try #require(bytes[...].offset(of: "PK\u{1}\u{2}", from: first + 1))
        // Both entries of the directory point to the first header.
        bytes.replaceSubrange((second + 42)..<(second + 46), with: [0, 0, 0, 0])
        let archive = try archive(bytes)
        #expect(archive.flaws.contains(.overlap))
        #expect(archive.entries.compactMap(\.content).count == 1)
    }

    @Test func `an archive whose entries share bytes counts as beyond the limits, and what it holds is not unpacked`() {
        let bytes = ArchiveMaker.zip([ArchiveMaker.Entry("zeros", zeros: 30 << 20)], repeated: 200)
        let opened = FileOpener().open(bytes, name: "a.zip")
        #expect(opened.state == .limited)
        #expect(opened.findings.map(\.identifier).contains("attachment.archive-explodes"))
        #expect(opened.members.filter { $0.size > 0 }.count <= 1)
    }

    @Test func `an archive that holds itself ends`() {
        /// Every archive holds the same two files: itself, and itself.
        struct Droste: ArchiveReading {
            func reads(_ type: FileType) -> Bool { type.word == "7z" }
            func read(_ archive: ArchiveFile, _ allowance: ArchiveAllowance, take: (ArchiveEntry) -> Bool) -> ArchiveEnd
            {
                for name in ["r/r.7z", "r/s.7z"] {
                    if !take(ArchiveEntry(name: name, content: .bytes(Array(archive.bytes)))) { return .stopped }
                }
                return .complete
            }
        }
        let archive: [UInt8] = [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C] + [UInt8](repeating: 0, count: 64)
        func files(_ file: OpenedFile) -> [OpenedFile] { [file] + file.members.flatMap { files($0) } }
        var limits = OpeningLimits()
        let all = files(FileOpener(limits: limits, tools: OpeningTools(archives: Droste())).open(archive, name: "r.7z"))
        #expect(all.count == 2 << limits.depthMax - 1)
        #expect(all.filter { $0.state == .limited }.count == 1 << limits.depthMax)
        limits.filesMax = 20
        let few = FileOpener(limits: limits, tools: OpeningTools(archives: Droste())).open(archive, name: "r.7z")
        #expect(files(few).count <= 21)
    }

    @Test func `paths that lead elsewhere, links and devices are named and not followed`() throws {
        func marked(_ name: String, mode: Int, content: String) throws -> OpenedFile {
            var writer = ZIPWriter()
            writer.add(name, Array(content.utf8)[...])
            var bytes = writer.finished()
            let entry = try #require(bytes[...].offset(of: "PK\u{1}\u{2}"))
            // Made by a Unix, and its mode there.
            bytes[entry + 5] = 3
            bytes.replaceSubrange((entry + 40)..<(entry + 42), with: number(UInt32(mode), 2))
            return FileOpener().open(bytes, name: "a.zip")
        }
        for name in ["/etc/passwd", "../../etc/passwd", "C:\\Windows\\a.txt", "a/../../b"] {
            let opened = try marked(name, mode: 0o100644, content: "text")
            let identifiers = opened.members.flatMap { $0.findings.map(\.identifier) }
            #expect(identifiers == ["attachment.name-leads-elsewhere"], "\(name)")
        }
        for mode in [0o120777, 0o020666, 0o060660, 0o010600, 0o140700] {
            let opened = try marked("innocent", mode: mode, content: "/etc/passwd")
            #expect(opened.members.isEmpty, "\(String(mode, radix: 8))")
            #expect(opened.findings.map(\.identifier) == ["attachment.archive-holds-link"])
        }
    }

    @Test func `without a directory the headers are followed`() throws {
        let directory = try #require(Self.plain[...].offset(of: "PK\u{1}\u{2}"))
        let archive = try archive(Array(Self.plain.prefix(directory)))
        #expect(archive.flaws == [.noDirectory])
        #expect(archive.entries.map(\.name) == ["one.txt", "folder/two.txt"])
    }

    @Test func `two files of one name are seen`() throws {
        #expect(try archive(OfficeMaker.zip([("a", "1"), ("a", "2")])).flaws == [.sameName])
    }

    @Test func `names are decoded by flag, by look, and as code page 437`() throws {
        func name(_ bytes: [UInt8], flags: UInt32) throws -> String {
            var archive = OfficeMaker.zip([(String(repeating: "x", count: bytes.count), "")])
            for mark in [30, try #require(archive[...].offset(of: "PK\u{1}\u{2}")) + 46] {
                archive.replaceSubrange(mark..<(mark + bytes.count), with: bytes)
            }
            let central = try #require(archive[...].offset(of: "PK\u{1}\u{2}"))
            archive.replaceSubrange((central + 8)..<(central + 10), with: number(flags, 2))
            return try self.archive(archive).entries[0].name
        }
        #expect(try name(Array("日本.txt".utf8), flags: 0x800) == "日本.txt")
        #expect(try name(Array("日本.txt".utf8), flags: 0) == "日本.txt")
        #expect(try name([0x81, 0x2E, 0x61], flags: 0) == "ü.a")
        #expect(CodePage437.text(of: [UInt8](0...255)[...]).unicodeScalars.count == 256)
    }

    @Test func `any bytes are read without harm`() {
        for bytes in HostileBytes.variants(of: Self.plain, count: 1_000) {
            guard let archive = ZIPArchive(bytes[...], entriesMax: 100) else { continue }
            for entry in archive.entries { _ = archive.content(of: entry, bytesMax: 1_000) }
        }
    }
}
