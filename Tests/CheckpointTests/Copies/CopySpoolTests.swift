import DNS
import Foundation
import Glibc
import TestSupport
import Testing
import Wire

@testable import Checkpoint

@Suite struct CopySpoolTests {
    private let folder: TemporaryFolder
    private let target = CopyTarget(name: "inside", server: MailServer(host: "127.0.0.1", port: 25))

    init() throws { folder = try TemporaryFolder("spool") }

    private static let hostile: [[UInt8]] = [
        Array("Subject: a\r\n\r\n.\r\n..\r\n.x\r\n".utf8), Array("a: b\r\n\r\nno end".utf8), [],
        [0, 255, 13, 10, 0x80],
        Array("x: ".utf8) + [UInt8](repeating: 0x61, count: 100_000) + [13, 10], Array("\r.\r\n.\n\n.\r\n".utf8),
    ]

    private func envelope(_ recipients: String..., from: String = "a@example.net") -> Envelope {
        var envelope = Envelope()
        envelope.returnPath = Array(from.utf8)
        envelope.recipients = recipients.map { Array($0.utf8) }
        envelope.queueID = "4bXyZ %,1"
        envelope.client = IPAddress("2001:db8::1")
        return envelope
    }

    private func stored(in spool: CopySpool) throws -> [(entry: CopyEntry, message: [UInt8])] {
        try spool.folder.identifiers(in: .waiting).map { identifier in
            let path = spool.folder.entry(identifier)
            let entry = try EntryFile(path).entry(identifier)
            return (entry.entry, try SpoolFile.read(path, from: entry.messageStart, count: entry.entry.messageBytes))
        }
    }

    @Test("an entry has the message byte for byte, and its envelope")
    func roundTrip() async throws {
        let spool = try CopySpool(folder.path("s"))
        let envelope = envelope("b@example.jp", "\"c d,e\"@example.jp", "%41\u{E9}@example.jp")
        for message in Self.hostile { try await spool.store(message, envelope: envelope, for: [target]) }
        let found = try stored(in: spool)
        #expect(found.map(\.message) == Self.hostile)
        #expect(found.allSatisfy { $0.entry.recipients == envelope.recipients })
        #expect(found.allSatisfy { $0.entry.returnPath == envelope.returnPath && $0.entry.queueID == "4bXyZ %,1" })
        #expect(found.allSatisfy { $0.entry.client == envelope.client })
        #expect(found.map(\.entry.form.hasBareLineBreak) == [false, false, false, false, false, true])
        #expect(found.map(\.entry.form.isEightBit) == [false, false, false, true, false, false])
        await spool.close()
    }

    @Test("each target gets its recipients; a message nobody wants is not kept")
    func selection() async throws {
        let spool = try CopySpool(folder.path("s"))
        var mine = target
        mine.selection = CopySelection(["b@EXAMPLE.jp", ".sub.example"].compactMap(CopySelection.Rule.init))
        var all = target
        all.name = "all"
        try await spool.store(
            [1],
            envelope: envelope("c@example.jp", "B@example.JP", "x@a.SUB.example"),
            for: [mine, all]
        )
        try await spool.store([2], envelope: envelope("c@example.jp", "x@sub.example"), for: [mine])
        try await spool.store([3], envelope: envelope("c@example.jp"), for: [])
        let found = try stored(in: spool)
        #expect(found.map(\.message) == [[1]])
        #expect(found.first?.entry.positions(for: "inside") == [1, 2])
        #expect(found.first?.entry.positions(for: "all") == [0, 1, 2])
        await spool.close()
    }

    @Test("many at once are all there, each once")
    func many() async throws {
        let spool = try CopySpool(folder.path("s"))
        let envelope = envelope("b@example.jp")
        let target = target
        try await withThrowingTaskGroup { group in
            for number in 0..<200 {
                group.addTask { try await spool.store(Array("\(number)".utf8), envelope: envelope, for: [target]) }
            }
            try await group.waitForAll()
        }
        let numbers = try stored(in: spool).compactMap { Int(String(decoding: $0.message, as: UTF8.self)) }
        #expect(numbers.sorted() == Array(0..<200))
        #expect(try SpoolFile.names(in: spool.folder.path(.entering)).isEmpty)
        await spool.close()
    }

    @Test("what a killed server left half-written is cleared, whole entries stay")
    func halfWritten() async throws {
        let first = try CopySpool(folder.path("s"))
        try await first.store([1, 2, 3], envelope: envelope("b@example.jp"), for: [target])
        let stray = first.folder.path(.entering, "0123456789abcdef0123")
        try SpoolFile.write([[1]], to: stray)
        await first.close()
        _ = consume first
        let second = try CopySpool(folder.path("s"))
        #expect(!SpoolFile.exists(stray))
        #expect(try stored(in: second).map(\.message) == [[1, 2, 3]])
        #expect(second.entryCount == 1)
        await second.close()
    }

    @Test("a spool has one server")
    func lock() async throws {
        let first = try CopySpool(folder.path("s"))
        #expect(throws: CopyError.inUse(path: folder.path("s"))) { try CopySpool(folder.path("s")) }
        await first.close()
    }

    @Test("a full spool and one that is closed refuse")
    func refusals() async throws {
        var limits = CopyLimits()
        limits.entriesMax = 1
        limits.messageBytesMax = 10
        let spool = try CopySpool(folder.path("s"), limits: limits)
        let envelope = envelope("b@example.jp")
        await #expect(throws: CopyError.tooLarge(bytes: 11, limit: 10)) {
            try await spool.store([UInt8](repeating: 0, count: 11), envelope: envelope, for: [target])
        }
        try await spool.store([1], envelope: envelope, for: [target])
        await #expect(throws: CopyError.tooManyEntries(limit: 1)) {
            try await spool.store([1], envelope: envelope, for: [target])
        }
        spool.release()
        await spool.close()
        await #expect(throws: CopyError.stopping) { try await spool.store([1], envelope: envelope, for: [target]) }
    }

    @Test(
        "a full disk is told, leaves nothing behind, and is no obstacle once there is room",
        .enabled(if: getuid() == 0)
    )
    func fullDisk() async throws {
        let place = folder.path("small")
        #expect(unsafe mkdir(place, 0o700) == 0)
        guard unsafe mount("tmpfs", place, "tmpfs", 0, "size=64k,nr_inodes=64") == 0 else { return }
        defer { _ = unsafe umount2(place, Int32(MNT_DETACH)) }
        let spool = try CopySpool(place + "/s")
        let envelope = envelope("b@example.jp")
        let large = [UInt8](repeating: 0x61, count: 200_000)
        await #expect { try await spool.store(large, envelope: envelope, for: [target]) } throws: {
            if case .noSpace? = $0 as? CopyError { true } else { false }
        }
        #expect(try SpoolFile.names(in: spool.folder.path(.entering)).isEmpty)
        #expect(spool.entryCount == 0)
        try await spool.store([1], envelope: envelope, for: [target])
        #expect(try stored(in: spool).map(\.message) == [[1]])
        await spool.close()
    }
}
