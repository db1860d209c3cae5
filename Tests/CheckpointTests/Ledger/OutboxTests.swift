import Foundation
import TestSupport
import Testing

@testable import Checkpoint

@Suite struct OutboxTests {
    private let folder: LedgerFolder

    init() throws { folder = try LedgerFolder() }

    private func outbox(_ adjust: (inout LedgerSettings, inout LedgerLimits) -> Void = { _, _ in }) -> Outbox {
        var (settings, limits) = (LedgerSettings(), LedgerLimits())
        adjust(&settings, &limits)
        return Outbox(dataFolder: folder.path, settings: settings, limits: limits, report: folder.report)
    }

    @Test func `a record is in the file when append returns`() async throws {
        let outbox = outbox()
        for number in 1...20 {
            await outbox.append(try await LedgerSamples.record(number))
            #expect(try folder.entries().count == number)
        }
        let entry = try #require(try folder.entries().last)
        #expect(entry.identifier == LedgerSamples.identifier(20))
        #expect(entry.authors == ["yamada@tsubaki.example"])
        #expect(entry.subject == "Hello")
        #expect(entry.action == "reject")
        #expect(outbox.figures.written == 20)
        #expect(folder.troubles == [])
    }

    @Test func `records of many tasks are all there, each once`() async throws {
        let outbox = outbox { $1.segmentBytesMax = 20_000 }
        let record = try await LedgerSamples.record()
        await withTaskGroup { group in
            for number in 0..<400 {
                let identifier = LedgerSamples.identifier(number)
                group.addTask { await outbox.append(record.renamed(identifier)) }
            }
        }
        let found = try folder.entries().map(\.identifier)
        #expect(found.count == 400)
        #expect(Set(found).count == 400)
    }

    @Test func `switched off, nothing is written`() async throws {
        await outbox { settings, _ in settings.isOn = false }.append(try await LedgerSamples.record())
        #expect(!FileManager.default.fileExists(atPath: folder.outboxFolder.path))
    }

    @Test func `a missing data folder stops nobody, and what waits is written when it is there`() async throws {
        let path = folder.path + "/later"
        let outbox = Outbox(dataFolder: path, report: folder.report)
        for number in 1...5 { await outbox.append(try await LedgerSamples.record(number)) }
        #expect(await eventually { folder.troubles.count > 1 })
        guard case .outboxUnwritable = folder.troubles[0] else {
            Issue.record("\(folder.troubles)")
            return
        }
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        #expect(await eventually { outbox.figures.written == 5 })
        #expect(outbox.figures.lost == 0)
        #expect(folder.troubles.last == .recovered(.outbox))
    }

    @Test func `what waits in memory has a limit, and the loss is counted`() async throws {
        let outbox = Outbox(
            dataFolder: folder.path + "/absent",
            limits: LedgerLimits.standard.with { $0.waitingBytesMax = 10_000 },
            report: folder.report
        )
        for number in 1...50 { await outbox.append(try await LedgerSamples.record(number)) }
        let figures = outbox.figures
        #expect(figures.appended == 50)
        #expect(figures.lost > 0)
        #expect(figures.waitingBytes <= 10_000)
    }

    @Test func `a full outbox loses new records, counts them and says so, until there is room`() async throws {
        let outbox = outbox { settings, limits in
            settings.outboxBytesMax = 30_000
            limits.segmentBytesMax = 10_000
        }
        for number in 1...60 { await outbox.append(try await LedgerSamples.record(number)) }
        // The segments are counted again after a second.
        try await Task.sleep(for: .milliseconds(1_100))
        for number in 61...80 { await outbox.append(try await LedgerSamples.record(number)) }
        #expect(await eventually { outbox.figures.waitingBytes == 0 })
        let figures = outbox.figures
        #expect(figures.lost > 0)
        #expect(figures.written + figures.lost == 80)
        #expect(try folder.entries().count == figures.written)
        #expect(try folder.outboxFolder.segments().reduce(0) { $0 + $1.size } <= 30_000)
        #expect(folder.troubles.contains { if case .outboxFull = $0 { true } else { false } })
        for segment in try folder.outboxFolder.segments() { try FileManager.default.removeItem(atPath: segment.path) }
        let isTaken = try await eventually {
            await outbox.append(try await LedgerSamples.record(100))
            return try folder.entries().contains { $0.identifier == LedgerSamples.identifier(100) }
        }
        #expect(isTaken)
    }

    @Test func `a segment that is written is told from one that nobody writes any more`() async throws {
        do {
            let outbox = outbox()
            await outbox.append(try await LedgerSamples.record())
            let segment = try #require(try folder.outboxFolder.segments().first)
            #expect(!OutboxFolder.isFinished(segment.path))
            _ = outbox
        }
        let segment = try #require(try folder.outboxFolder.segments().first)
        #expect(await eventually { OutboxFolder.isFinished(segment.path) })
    }
}

extension LedgerRecord {
    func renamed(_ identifier: LedgerIdentifier) -> LedgerRecord {
        var record = self
        record.identifier = identifier
        return record
    }
}

extension LedgerLimits {
    func with(_ adjust: (inout LedgerLimits) -> Void) -> LedgerLimits {
        var limits = self
        adjust(&limits)
        return limits
    }
}
