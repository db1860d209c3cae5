import Foundation
import GRDB

/// The ledger in a file of SQLite, `ledger.sqlite` in the data folder. All its SQL stands in this folder.
struct SQLiteLedger: Ledger {
    let path: String
    private let queue: DatabaseQueue

    static func path(dataFolder: String) -> String { dataFolder + "/ledger.sqlite" }

    /// Opens the database to write, makes it where there is none, and brings it to the present version.
    init(writing path: String, busySeconds: Double = 2) throws(LedgerTrouble) {
        self.path = path
        var configuration = GRDB.Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(busySeconds)
        configuration.prepareDatabase { database in
            // Both count for a database that is only now made. Pages set free can be given back step by step; large
            // ones make a third of the system calls, and hold three stories each.
            try database.execute(sql: "PRAGMA page_size = 16384; PRAGMA auto_vacuum = INCREMENTAL")
        }
        queue = try Self.checked(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            guard try !queue.read(LedgerMigrations.migrator.hasBeenSuperseded) else {
                throw LedgerTrouble.databaseNewer(path: path)
            }
            try queue.writeWithoutTransaction { database in
                // A segment is deleted once its records are here: they must then survive a power failure too. What a
                // batch touches of the indexes fits into the cache of 4 MiB.
                try database.execute(
                    sql: """
                        PRAGMA synchronous = FULL; PRAGMA journal_size_limit = 16777216; PRAGMA cache_size = -4096
                        """
                )
            }
            try LedgerMigrations.migrator.migrate(queue)
            return queue
        }
    }

    /// Opens a database that another process may be writing.
    init(reading path: String) throws(LedgerTrouble) {
        self.path = path
        var configuration = GRDB.Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        queue = try Self.checked(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            guard try !queue.read(LedgerMigrations.migrator.hasBeenSuperseded) else {
                throw LedgerTrouble.databaseNewer(path: path)
            }
            guard try queue.read(LedgerMigrations.migrator.hasCompletedMigrations) else {
                throw LedgerTrouble.databaseOlder(path: path)
            }
            return queue
        }
    }

    func store(_ entries: [LedgerEntry]) throws(LedgerTrouble) -> Int {
        try Self.checked(path) {
            try queue.write { database in try LedgerInsertion(database).insert(entries) }
        }
    }

    func entries(matching search: LedgerSearch) throws(LedgerTrouble) -> [LedgerEntry] {
        let query = LedgerQuery(search)
        return try Self.checked(path) {
            try queue.read { database in
                let rows = try Row.fetchCursor(database, sql: query.sql, arguments: StatementArguments(query.arguments))
                var entries: [LedgerEntry] = []
                while let row = try rows.next() { if let entry = LedgerEntry(row) { entries.append(entry) } }
                return entries
            }
        }
    }

    func story(of identifier: LedgerIdentifier) throws(LedgerTrouble) -> [UInt8]? {
        try Self.checked(path) {
            try queue.read { database in
                let sql = """
                    SELECT body FROM story JOIN message USING (key) WHERE key BETWEEN ? AND ? AND id = ?
                    """
                let last = identifier.key + LedgerInsertion.shiftsMax
                let data = try Data.fetchOne(
                    database,
                    sql: sql,
                    arguments: [identifier.key, last, identifier.description]
                )
                return data.map { [UInt8]($0) }
            }
        }
    }

    func delete(olderThan moment: Int64, max: Int) throws(LedgerTrouble) -> Int {
        try Self.checked(path) {
            try queue.write { database in
                let sql = "SELECT key FROM message WHERE key < ? ORDER BY key LIMIT ?"
                let keys = try Int64.fetchAll(
                    database,
                    sql: sql,
                    arguments: [LedgerIdentifier.firstKey(at: moment), max]
                )
                guard let last = keys.last else { return 0 }
                for table in ["message", "story", "party"] {
                    try database.execute(sql: "DELETE FROM \(table) WHERE key <= ?", arguments: [last])
                }
                return keys.count
            }
        }
    }

    /// Whom this organisation wrote to since a moment, in seconds since 1970.
    func correspondence(since seconds: Int64, limits: LedgerLimits) throws(LedgerTrouble) -> KeptCorrespondence {
        try Self.checked(path) {
            try queue.read { try CorrespondenceRows.kept(in: $0, since: seconds, limits: limits) }
        }
    }

    /// Forgets whom it wrote to before a moment.
    func forgetCorrespondence(before seconds: Int64) throws(LedgerTrouble) {
        try Self.checked(path) {
            try queue.write { try CorrespondenceRows.forget(in: $0, before: seconds) }
        }
    }

    /// Gives pages that deletions set free back to the file system, a few at a time.
    func shrink(pages: Int) throws(LedgerTrouble) {
        try Self.checked(path) {
            try queue.writeWithoutTransaction { database in
                // Each row that is fetched is a page given back.
                _ = try Row.fetchAll(database, sql: "PRAGMA incremental_vacuum(\(pages))")
            }
        }
    }

    func bytes() throws(LedgerTrouble) -> Int {
        try Self.checked(path) {
            try queue.read { database in
                func number(_ pragma: String) throws -> Int {
                    try Int.fetchOne(database, sql: "PRAGMA \(pragma)") ?? 0
                }
                return try (number("page_count") - number("freelist_count")) * number("page_size")
            }
        }
    }

    static func checked<T>(_ path: String, _ work: () throws -> T) throws(LedgerTrouble) -> T {
        do { return try work() } catch let trouble as LedgerTrouble { throw trouble } catch let error as DatabaseError {
            let reason = error.message ?? "\(error.resultCode)"
            switch error.resultCode {
            case .SQLITE_CORRUPT, .SQLITE_NOTADB: throw .databaseDamaged(path: path, reason: reason)
            default: throw .databaseUnavailable(path: path, reason: reason)
            }
        } catch { throw .databaseUnavailable(path: path, reason: SystemReason.text(of: error)) }
    }
}

extension SQLiteLedger {
    /// Moves everything from the write-ahead log into the file itself.
    func checkpoint() throws {
        _ = try queue.writeWithoutTransaction { try $0.checkpoint(.truncate) }
    }

    /// How SQLite would run a search, a line a step.
    func plan(of search: LedgerSearch) throws -> [String] {
        let query = LedgerQuery(search)
        return try queue.read { database in
            let sql = "EXPLAIN QUERY PLAN " + query.sql
            return try Row.fetchAll(database, sql: sql, arguments: StatementArguments(query.arguments))
                .map { $0["detail"] }
        }
    }
}
