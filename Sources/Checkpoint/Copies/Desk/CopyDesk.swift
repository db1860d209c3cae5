import Foundation
import Glibc

/// What `sekisho copy` does: looks into the spool, and asks the server that runs to try again or to drop. Without one
/// it does so itself.
public struct CopyDesk: Sendable {
    let folder: SpoolFolder
    private let limits = CopyLimits.standard
    private let now: @Sendable () -> Int64
    /// How long a running server may take to see an order.
    private let patience: Duration
    /// Entries that are listed at most.
    static let listMax = 10_000

    /// - Parameters:
    ///   - file: the configuration; nil for the standard one, where it exists.
    ///   - data: the data folder; nil for that of the configuration.
    public init(configuration file: String?, data: String?) throws(InputError) {
        let configuration = try ConfigurationReading(file: file).usable()
        let environment = ProcessInfo.processInfo.environment
        let data = data ?? configuration.server.data ?? DataFolder.standard(environment: environment)
        // Nobody may read "no copies" who only looks in the wrong place, or may not look.
        guard unsafe configuration.copies.folder != nil || access(data, X_OK) == 0 else { throw .noDataFolder(data) }
        self.init(configuration.copies.folder ?? "\(data)/spool")
    }

    init(
        _ path: String,
        patience: Duration = .seconds(5),
        now: @escaping @Sendable () -> Int64 = { Moment.milliseconds }
    ) {
        folder = SpoolFolder(path)
        self.patience = patience
        self.now = now
    }

    /// Every copy that waits or failed.
    public func list() throws(InputError) -> CopyListReport {
        try told { () throws(CopyError) in
            guard let records = try records() else { return CopyListReport(spool: folder.path) }
            var report = CopyListReport(spool: folder.path)
            for room in [SpoolFolder.Room.waiting, .failed] {
                for identifier in try folder.identifiers(in: room) {
                    guard report.copies.count < Self.listMax else {
                        report.more += 1
                        continue
                    }
                    // One that went meanwhile, or is damaged, is none.
                    if let view = try? CopyView(identifier, room, records) { report.copies.append(view) }
                }
            }
            for name in try SpoolFile.names(in: folder.path(.targets)).sorted() where CopyTarget.isName(name) {
                if let state = records.target(name) { report.down.append((name, state)) }
            }
            return report
        }
    }

    /// One copy, with all that is known of it.
    public func show(_ name: String) throws(InputError) -> CopyShowReport {
        try told { () throws(CopyError) in
            let (identifier, room, records) = try find(name)
            return CopyShowReport(view: try CopyView(identifier, room, records))
        }
    }

    /// Today's counts, and those of the last day before.
    public func count() throws(InputError) -> CopyCountReport {
        try told { () throws(CopyError) in
            let today = CopyJournal.day(now())
            guard let records = try records() else { return CopyCountReport(day: today) }
            let days = try SpoolFile.names(in: folder.path(.journal)).sorted()
            var report = CopyCountReport(day: today)
            report.counts = try JournalPage(folder.path(.journal, today)).counts
            if let before = days.last(where: { $0 < today }) {
                report.before = CopyReconciliation(
                    day: before,
                    counts: try JournalPage(folder.path(.journal, before)).counts
                )
            }
            report.waiting = try SpoolScan(records, recovers: false).waiting.mapValues(\.count)
            return report
        }
    }

    /// Tries a copy again at once, or with nil all of them.
    public func retry(_ name: String?) async throws(InputError) -> CopyOrderReport {
        guard let name else { return try await give(.retryAll) }
        return try await give(.retry(try told { () throws(CopyError) in try find(name).0 }))
    }

    /// Removes a copy for good.
    public func drop(_ name: String) async throws(InputError) -> CopyOrderReport {
        try await give(.drop(try told { () throws(CopyError) in try find(name).0 }))
    }

    private func give(_ order: CopyOrder) async throws(InputError) -> CopyOrderReport {
        let done = try told { () throws(CopyError) -> CopyOrder.Done? in
            guard let records = try records() else { return CopyOrder.Done(order: order) }
            guard let lock = try? SpoolLock(folder) else {
                try? SpoolFile.write([], to: folder.path(.orders, order.fileName), synced: false)
                return nil
            }
            defer { withExtendedLifetime(lock) {} }
            return order.carryOut(records)
        }
        if let done {
            if let error = done.error { throw InputError(.usage, error.phrase) }
            return CopyOrderReport(order: order, isDone: true, count: done.entries.count)
        }
        let clock = ContinuousClock()
        let end = clock.now + patience
        while clock.now < end, SpoolFile.exists(folder.path(.orders, order.fileName)) {
            try? await Task.sleep(for: .milliseconds(50))
        }
        let isTaken = !SpoolFile.exists(folder.path(.orders, order.fileName))
        return CopyOrderReport(order: order, isDone: isTaken, count: nil)
    }

    private func find(_ name: String) throws(CopyError) -> (CopyIdentifier, SpoolFolder.Room, CopyRecords) {
        guard let identifier = CopyIdentifier(name), let records = try records() else { throw .unknown(name) }
        for room in [SpoolFolder.Room.waiting, .failed] where SpoolFile.exists(folder.entry(identifier, in: room)) {
            return (identifier, room, records)
        }
        throw .unknown(name)
    }

    /// nil where there is no spool yet.
    private func records() throws(CopyError) -> CopyRecords? {
        guard SpoolFile.exists(folder.path(.orders)) else { return nil }
        return CopyRecords(folder, try CopyJournal(folder, now: now), limits, now: now)
    }

    private func told<Value>(_ work: () throws(CopyError) -> Value) throws(InputError) -> Value {
        do { return try work() } catch {
            if case .unknown = error { throw InputError(.absent, error.phrase) }
            throw InputError(.unavailable, error.phrase)
        }
    }
}
