import Foundation
import Glibc

/// The ledger as `sekisho log` sees it: the database, and what still lies in the outbox. It only reads, while the
/// server writes.
public struct LedgerView: Sendable {
    let dataFolder: String

    /// - Parameters:
    ///   - data: the data folder; nil for that of the configuration.
    ///   - configuration: its file; nil for the standard one, where it exists.
    public init(data: String?, configuration: String?) throws(InputError) {
        if let data {
            dataFolder = data
        } else {
            let settings = try ConfigurationReading(file: configuration).usable()
            let environment = ProcessInfo.processInfo.environment
            dataFolder = settings.server.data ?? DataFolder.standard(environment: environment)
        }
        guard unsafe access(dataFolder, F_OK) == 0 else { throw .noDataFolder(dataFolder) }
        guard unsafe access(dataFolder, R_OK | X_OK) == 0 else { throw .ledgerForbidden(dataFolder) }
    }

    init(dataFolder: String) { self.dataFolder = dataFolder }

    /// What a person typed, as a search; hashed addresses are found where the key can be read.
    func search(_ given: GivenSearch, now: Int64) throws(InputError) -> LedgerSearch {
        let key = LedgerKey.read(dataFolder: dataFolder)
        return try given.search(now: now, pseudonym: key.map { Pseudonym(key: $0) })
    }

    /// The newest entries that match, the newest first.
    func entries(matching search: LedgerSearch) throws(InputError) -> [LedgerEntry] {
        // The outbox first: what moves meanwhile is then seen twice rather than never.
        let waiting = outbox().filter(search.matches)
        let stored = try reading { ledger throws(LedgerTrouble) in try ledger.entries(matching: search) } ?? []
        var seen = Set(stored.map(\.identifier))
        let fresh = waiting.filter { seen.insert($0.identifier).inserted }
        return Array((stored + fresh).sorted { $0.identifier > $1.identifier }.prefix(search.limit))
    }

    /// The whole record; nil if there is none.
    func story(of identifier: LedgerIdentifier) throws(InputError) -> [UInt8]? {
        if let waiting = outbox().first(where: { $0.identifier == identifier }) { return waiting.story }
        return try reading { ledger throws(LedgerTrouble) in try ledger.story(of: identifier) } ?? nil
    }

    /// Whether anything was ever recorded.
    var isThere: Bool {
        let segments = (try? OutboxFolder(dataFolder: dataFolder).segments()) ?? []
        return FileManager.default.fileExists(atPath: path) || !segments.isEmpty
    }

    private var path: String { SQLiteLedger.path(dataFolder: dataFolder) }

    private func outbox() -> [LedgerEntry] {
        let segments = (try? OutboxFolder(dataFolder: dataFolder).segments()) ?? []
        return segments.flatMap { segment in
            var entries: [LedgerEntry] = []
            var offset = 0
            while let bytes = SegmentFile.read(segment.path, from: offset), !bytes.isEmpty {
                let reader = SegmentReader(bytes[...], isFinished: bytes.count < SegmentFile.chunkBytes)
                guard reader.consumed > 0 else { break }
                entries += reader.entries
                offset += reader.consumed
            }
            return entries
        }
    }

    /// Errors of the database become answers for people here. nil where there is no database yet.
    private func reading<T>(_ work: (SQLiteLedger) throws(LedgerTrouble) -> T) throws(InputError) -> T? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard unsafe access(path, R_OK) == 0 else { throw .ledgerForbidden(path) }
        do throws(LedgerTrouble) { return try work(try SQLiteLedger(reading: path)) } catch { throw .ledger(error) }
    }
}
