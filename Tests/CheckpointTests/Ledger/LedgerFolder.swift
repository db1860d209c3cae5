import Foundation
import Synchronization

@testable import Checkpoint

/// A data folder of one test, which is gone after it, and what the ledger complained about.
final class LedgerFolder: Sendable {
    let path: String
    private let heard = Mutex<[LedgerTrouble]>([])

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("ledger-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    var troubles: [LedgerTrouble] { heard.withLock { $0 } }

    var report: @Sendable (LedgerTrouble) -> Void {
        { [weak self] trouble in self?.heard.withLock { $0.append(trouble) } }
    }

    var outboxFolder: OutboxFolder { OutboxFolder(dataFolder: path) }

    /// Every entry in the outbox, by reading the files.
    func entries() throws -> [LedgerEntry] {
        try outboxFolder.segments().flatMap { segment in
            let bytes = [UInt8](FileManager.default.contents(atPath: segment.path) ?? Data())
            return SegmentReader(bytes[...], isFinished: true).entries
        }
    }
}
