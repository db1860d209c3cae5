import Foundation
import Glibc
import Synchronization

/// Carries records from the segments of the outbox into the ledger, and deletes what is stored or too old.
///
/// One thread calls `step`. What it remembers is only how far it read: after a restart it reads all again, and the
/// ledger knows what it has.
final class SegmentMover: Sendable {
    private struct State {
        var ledger: SQLiteLedger?
        var settings: LedgerSettings
        /// How far each segment is stored.
        var progress: [String: Int] = [:]
        var figures = LedgerFigures()
    }

    private let folder: OutboxFolder
    private let path: String
    private let limits: LedgerLimits
    private let report: @Sendable (LedgerTrouble) -> Void
    private let state: Mutex<State>

    init(
        dataFolder: String,
        settings: LedgerSettings,
        limits: LedgerLimits,
        report: @escaping @Sendable (LedgerTrouble) -> Void
    ) {
        folder = OutboxFolder(dataFolder: dataFolder)
        path = SQLiteLedger.path(dataFolder: dataFolder)
        self.limits = limits
        self.report = report
        state = Mutex(State(settings: settings))
    }

    var figures: LedgerFigures { state.withLock { $0.figures } }

    func apply(_ settings: LedgerSettings) { state.withLock { $0.settings = settings } }

    /// Moves all there is, in batches, then deletes a little of what is too old or too much.
    func step() throws(LedgerTrouble) {
        var (ledger, progress, settings) = state.withLock { ($0.ledger, $0.progress, $0.settings) }
        let segments = (try? folder.segments()) ?? []
        // Nothing recorded yet: no database either.
        if ledger == nil, segments.isEmpty, !FileManager.default.fileExists(atPath: path) { return }
        defer {
            let left = segments.reduce(0) { $0 + max(0, $1.size - (progress[$1.path] ?? $1.size)) }
            state.withLock { state in
                state.ledger = ledger
                state.progress = progress
                state.figures.outboxBytes = left
            }
        }
        for segment in segments where progress[segment.path] == nil { progress[segment.path] = 0 }
        do throws(LedgerTrouble) {
            let open = if let ledger { ledger } else { try SQLiteLedger(writing: path) }
            ledger = open
            for segment in segments { try move(segment, to: open, &progress) }
            try trim(open, settings)
        } catch {
            // Opened anew the next time: the file may be another then.
            ledger = nil
            throw error
        }
    }

    private func move(
        _ segment: OutboxFolder.Segment,
        to ledger: SQLiteLedger,
        _ progress: inout [String: Int]
    ) throws(LedgerTrouble) {
        // Asked first: what is finished now has no more behind the end that is read afterwards.
        let isFinished = OutboxFolder.isFinished(segment.path)
        var torn = 0
        while let bytes = SegmentFile.read(segment.path, from: progress[segment.path] ?? 0), !bytes.isEmpty {
            let isWhole = bytes.count < SegmentFile.chunkBytes
            let reader = SegmentReader(bytes[...], isFinished: isFinished && isWhole, max: limits.batchMax)
            guard reader.consumed > 0 else { break }
            let count = try ledger.store(reader.entries)
            state.withLock { $0.figures.stored += count }
            torn += reader.torn
            progress[segment.path, default: 0] += reader.consumed
        }
        if torn > 0 { report(.torn(path: segment.path, bytes: torn)) }
        guard isFinished else { return }
        unsafe unlink(segment.path)
        progress[segment.path] = nil
    }

    /// In small steps, so that nobody waits long for the database.
    private func trim(_ ledger: SQLiteLedger, _ settings: LedgerSettings) throws(LedgerTrouble) {
        let oldest = LedgerTime.now - Int64(settings.keepSeconds) * 1_000_000
        for _ in 0..<10 {
            let isLarge = try ledger.bytes() > settings.bytesMax
            let count = try ledger.delete(olderThan: isLarge ? .max : oldest, max: limits.deletionsMax)
            if count == 0 { break }
            try ledger.shrink(pages: 128)
        }
        try ledger.forgetCorrespondence(before: LedgerTime.now / 1_000_000 - Correspondence.keepSeconds)
        let bytes = try ledger.bytes()
        state.withLock { $0.figures.databaseBytes = bytes }
    }
}
