import Foundation
import GRDB
import Glibc
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct LedgerWriterTests {
    private let folder: LedgerFolder

    init() throws { folder = try LedgerFolder() }

    private var database: String { SQLiteLedger.path(dataFolder: folder.path) }

    private func mover(_ adjust: (inout LedgerSettings, inout LedgerLimits) -> Void = { _, _ in }) -> SegmentMover {
        var (settings, limits) = (LedgerSettings(), LedgerLimits())
        settings.keepSeconds = 3650 * 86400
        adjust(&settings, &limits)
        return SegmentMover(dataFolder: folder.path, settings: settings, limits: limits, report: folder.report)
    }

    /// A segment that nobody writes, as a crash leaves one behind.
    private func leave(_ bytes: [UInt8], name: String = "0000000000000001.segment") throws -> String {
        try folder.outboxFolder.make()
        let path = folder.outboxFolder.path + "/" + name
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func stored() throws -> [LedgerIdentifier] {
        try SQLiteLedger(reading: database).entries(matching: LedgerSearch()).map(\.identifier).reversed()
    }

    @Test func `records move from the outbox into the database, and finished segments go`() throws {
        let path = try leave(Array((1...7).map { LedgerFrame.encode(LedgerSamples.entry($0)) }.joined()))
        let mover = mover { $1.batchMax = 3 }
        try mover.step()
        #expect(try stored() == (1...7).map { LedgerSamples.identifier($0) })
        #expect(!FileManager.default.fileExists(atPath: path))
        #expect(mover.figures.stored == 7)
        #expect(mover.figures.outboxBytes == 0)
        #expect(folder.troubles == [])
    }

    @Test func `a crash between storing and forgetting duplicates nothing`() throws {
        let bytes = Array((1...7).map { LedgerFrame.encode(LedgerSamples.entry($0)) }.joined())
        for _ in 0..<3 {
            _ = try leave(bytes)
            try mover().step()
        }
        #expect(try stored().count == 7)
    }

    @Test func `cut at every byte, what was whole is stored, once`() throws {
        let frames = (1...2).map { LedgerFrame.encode(LedgerSamples.entry($0)) }
        let bytes = Array(frames.joined())
        for count in stride(from: 0, through: bytes.count, by: 7) {
            let path = try leave(Array(bytes.prefix(count)))
            try mover().step()
            #expect(!FileManager.default.fileExists(atPath: path))
            let whole = count >= bytes.count ? 2 : count >= frames[0].count ? 1 : 0
            #expect(try stored().count >= whole)
        }
        #expect(folder.troubles.contains { if case .torn = $0 { true } else { false } })
    }

    @Test func `an outbox in use is read as it grows, and stays`() async throws {
        let outbox = Outbox(dataFolder: folder.path, report: folder.report)
        let mover = mover()
        for number in 1...3 {
            await outbox.append(try await LedgerSamples.record(number))
            try mover.step()
            #expect(try stored().count == number)
        }
        #expect(mover.figures.stored == 3, "nothing is read twice")
        #expect(try folder.outboxFolder.segments().count == 1)
    }

    @Test func `a locked database stops nothing, and is caught up with`() throws {
        _ = try leave(LedgerFrame.encode(LedgerSamples.entry(1)))
        try mover().step()
        let other = try DatabaseQueue(path: database)
        _ = try leave(LedgerFrame.encode(LedgerSamples.entry(2)))
        let mover = mover()
        try other.inDatabase { db in
            try db.execute(sql: "BEGIN EXCLUSIVE")
            #expect(throws: LedgerTrouble.self) { try mover.step() }
            try db.execute(sql: "ROLLBACK")
        }
        #expect(mover.figures.outboxBytes > 0)
        try mover.step()
        #expect(try stored().count == 2)
    }

    @Test func `a file that is no database is left alone, and said`() throws {
        try Data("this is a text, not a database at all, and long enough".utf8).write(
            to: URL(fileURLWithPath: database)
        )
        let path = try leave(LedgerFrame.encode(LedgerSamples.entry(1)))
        let mover = mover()
        let error = #expect(throws: LedgerTrouble.self) { try mover.step() }
        guard case .databaseDamaged = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(FileManager.default.fileExists(atPath: path), "the record waits")
        try FileManager.default.removeItem(atPath: database)
        try mover.step()
        #expect(try stored().count == 1)
    }

    @Test func `a database of a later version is left alone`() throws {
        _ = try SQLiteLedger(writing: database)
        try DatabaseQueue(path: database).write { db in
            try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('99')")
        }
        _ = try leave(LedgerFrame.encode(LedgerSamples.entry(1)))
        #expect(throws: LedgerTrouble.databaseNewer(path: database)) { try mover().step() }
        #expect(throws: LedgerTrouble.databaseNewer(path: database)) { try SQLiteLedger(reading: database) }
    }

    @Test func `what is too old goes, and what is too much`() throws {
        let now = LedgerTime.now
        let old = LedgerSamples.entry(1, at: now - 100 * 86_400_000_000)
        let young = LedgerSamples.entry(2, at: now)
        _ = try leave(LedgerFrame.encode(old) + LedgerFrame.encode(young))
        try mover { settings, _ in settings.keepSeconds = 90 * 86400 }.step()
        #expect(try stored() == [young.identifier])
        try mover { settings, _ in settings.bytesMax = 1 }.step()
        #expect(try stored() == [])
    }

    @Test func `the service stores what is appended, and the rest when it stops`() async throws {
        let writer = LedgerWriter(
            dataFolder: folder.path,
            limits: LedgerLimits.standard.with { $0.pauseMilliseconds = 20 },
            report: folder.report
        )
        let service = Task { try await writer.run() }
        for number in 1...50 { await writer.outbox.append(try await LedgerSamples.record(number)) }
        service.cancel()
        try await service.value
        #expect(try stored().count == 50)
        #expect(writer.figures.stored == 50)
        #expect(folder.troubles == [])
    }

    @Test(.enabled(if: geteuid() == 0, "needs root, for a file system of its own"))
    func `a full disk and a disk that is read-only stop nobody`() async throws {
        let mounted = folder.path + "/disk"
        try FileManager.default.createDirectory(atPath: mounted, withIntermediateDirectories: true)
        guard unsafe mount("none", mounted, "tmpfs", 0, "size=256k") == 0 else { return }
        defer { unsafe umount2(mounted, Int32(MNT_DETACH)) }
        let writer = LedgerWriter(
            dataFolder: mounted,
            limits: LedgerLimits.standard.with { $0.waitingBytesMax = 100_000 },
            report: folder.report
        )
        let record = try await LedgerSamples.record()
        for number in 0..<500 { await writer.outbox.append(record.renamed(LedgerSamples.identifier(number))) }
        let figures = writer.outbox.figures
        #expect(figures.appended == 500)
        #expect(figures.lost > 0)
        #expect(figures.written > 0)
        #expect(folder.troubles.contains { if case .outboxUnwritable = $0 { true } else { false } })
        #expect(unsafe mount("none", mounted, "tmpfs", UInt(MS_REMOUNT | MS_RDONLY), "") == 0)
        await writer.outbox.append(record)
    }
}
