import Foundation
import Synchronization

/// Where records go first: files in the data folder that outlive the server, from which the database is filled.
///
/// `append` returns when the record is in the file (written, not synced: `kill -9` loses nothing, a power failure at
/// most the last second). Whatever happens to the disk, it returns soon, and mail flows on; what could not be recorded
/// is counted and said.
public final class Outbox: Sendable {
    let folder: OutboxFolder
    private let queue: OutboxQueue
    private let limits: LedgerLimits
    private let settings: Mutex<(LedgerSettings, LedgerPrivacy)>
    private let report: @Sendable (LedgerTrouble) -> Void

    /// - Parameters:
    ///   - dataFolder: must be there; what is in it belongs to this program.
    ///   - report: hears of trouble, each time, from any thread.
    public init(
        dataFolder: String,
        settings: LedgerSettings = LedgerSettings(),
        limits: LedgerLimits = .standard,
        report: @escaping @Sendable (LedgerTrouble) -> Void
    ) {
        folder = OutboxFolder(dataFolder: dataFolder)
        queue = OutboxQueue(limits: limits)
        self.limits = limits
        self.report = report
        let privacy = LedgerPrivacy(settings, dataFolder: dataFolder, report: report)
        self.settings = Mutex((settings, privacy))
        let (queue, folder, bytesMax) = (queue, folder, settings.outboxBytesMax)
        let thread = Thread {
            var file = OutboxFile(folder: folder, limits: limits, bytesMax: bytesMax)
            queue.run(write: { bytes throws(LedgerTrouble) in try file.append(bytes) }, report: report)
            file.end()
        }
        thread.name = "outbox"
        thread.start()
    }

    deinit { queue.close() }

    /// How `LedgerRecord` is to be made for this outbox.
    public var steps: LedgerSettings.Steps { settings.withLock { $0.0.steps } }

    /// Records one message; nothing where recording is switched off.
    public func append(_ record: LedgerRecord) async {
        let (settings, privacy) = settings.withLock { $0 }
        guard settings.isOn else { return }
        await queue.append(LedgerFrame.encode(privacy.applied(to: record).entry(limits: limits)))
    }

    /// New settings, from the next record on. The size of the outbox stays as it was at the start.
    public func apply(_ settings: LedgerSettings) {
        let dataFolder = String(folder.path.dropLast("/outbox".count))
        let privacy = LedgerPrivacy(settings, dataFolder: dataFolder, report: report)
        self.settings.withLock { $0 = (settings, privacy) }
    }

    var figures: LedgerFigures { queue.figures }

    func releaseOverdue() { queue.releaseOverdue() }

    /// Waits until nothing waits to be written, or the time is over.
    func drained(withinSeconds seconds: Int) async {
        for _ in 0..<(seconds * 50) where figures.waitingBytes > 0 {
            guard (try? await Task.sleep(for: .milliseconds(20))) != nil else { return }
        }
    }
}
