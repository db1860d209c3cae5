import Foundation
import GRDB
import Glibc
import Mail

/// The register of held messages, in the file of the ledger. Every call is durable when it returns, and blocks.
struct HoldRegister: Sendable {
    private let path: String
    private let queue: DatabaseQueue

    /// Opens the database, makes it where there is none, and brings it to the present version. Passwords are in it: it
    /// is readable by its owner alone.
    init(_ path: String) throws(LedgerTrouble) {
        self.path = path
        var configuration = GRDB.Configuration()
        configuration.journalMode = .wal
        configuration.busyMode = .timeout(10)
        configuration.prepareDatabase { database in
            try database.execute(sql: "PRAGMA auto_vacuum = INCREMENTAL; PRAGMA synchronous = FULL")
            // What is deleted is overwritten: a password that has expired is gone.
            try database.execute(sql: "PRAGMA secure_delete = ON")
        }
        queue = try SQLiteLedger.checked(path) {
            let queue = try DatabaseQueue(path: path, configuration: configuration)
            guard try !queue.read(LedgerMigrations.migrator.hasBeenSuperseded) else {
                throw LedgerTrouble.databaseNewer(path: path)
            }
            try LedgerMigrations.migrator.migrate(queue)
            for file in [path, path + "-wal", path + "-shm"] { unsafe chmod(file, 0o600) }
            return queue
        }
    }

    func insert(_ held: HeldMessage) throws(LedgerTrouble) {
        try writing { database in
            let files = String(decoding: try JSONEncoder().encode(held.files), as: UTF8.self)
            let marks = Array(repeating: "?", count: 13).joined(separator: ", ")
            try database.execute(
                sql: "INSERT OR REPLACE INTO held (\(Self.columns)) VALUES (\(marks))",
                arguments: [
                    held.identifier.description, held.queueID, Data(held.returnPath),
                    LedgerColumn.text(held.recipients.map { SpoolText.escaped($0).text }), held.from,
                    held.subject, held.bytes, held.sha256, files, held.password?.text, held.passwordUntil,
                    held.keepUntil, held.state.rawValue,
                ]
            )
        }
    }

    private static let columns = """
        id, queue_id, return_path, recipients, author, subject, bytes, sha256, files, password, password_until, \
        keep_until, state
        """

    /// The newest first.
    func all(max: Int) throws(LedgerTrouble) -> [HeldMessage] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: "SELECT \(Self.columns) FROM held ORDER BY id DESC LIMIT ?",
                arguments: [max]
            ).compactMap { HeldMessage($0) }
        }
    }

    func held(_ identifier: LedgerIdentifier) throws(LedgerTrouble) -> HeldMessage? {
        try reading { database in
            try Row.fetchOne(
                database,
                sql: "SELECT \(Self.columns) FROM held WHERE id = ?",
                arguments: [identifier.description]
            ).flatMap { HeldMessage($0) }
        }
    }

    func events(of identifier: LedgerIdentifier) throws(LedgerTrouble) -> [HoldEvent] {
        try reading { database in
            try Row.fetchAll(
                database,
                sql: "SELECT time, who, deed, reason, detail FROM held_event WHERE id = ? ORDER BY key",
                arguments: [identifier.description]
            ).compactMap { row in
                guard let deed = HoldEvent.Deed(rawValue: row[2]) else { return nil }
                return HoldEvent(time: row[0], who: row[1], deed: deed, reason: row[3], detail: row[4])
            }
        }
    }

    /// Records what somebody did, and what became of the message by it.
    func note(
        _ event: HoldEvent,
        on identifier: LedgerIdentifier,
        becoming state: HeldMessage.State? = nil
    ) throws(LedgerTrouble) {
        try writing { database in
            try database.execute(
                sql: "INSERT INTO held_event (id, time, who, deed, reason, detail) VALUES (?, ?, ?, ?, ?, ?)",
                arguments: [
                    identifier.description, event.time, event.who, event.deed.rawValue, event.reason, event.detail,
                ]
            )
            guard let state else { return }
            try database.execute(
                sql: "UPDATE held SET state = ? WHERE id = ?",
                arguments: [state.rawValue, identifier.description]
            )
        }
    }

    /// Bytes of all originals that are there.
    func bytesKept() throws(LedgerTrouble) -> Int {
        try reading { database in
            try Int.fetchOne(database, sql: "SELECT SUM(bytes) FROM held WHERE state IN ('held', 'released')") ?? 0
        }
    }

    /// Those whose time is over.
    func expired(at moment: Int64) throws(LedgerTrouble) -> [LedgerIdentifier] {
        try reading { database in
            try String.fetchAll(
                database,
                sql: "SELECT id FROM held WHERE state IN ('held', 'released') AND keep_until <= ?",
                arguments: [moment]
            ).compactMap { LedgerIdentifier($0) }
        }
    }

    func forgetPasswords(before moment: Int64) throws(LedgerTrouble) {
        try writing { database in
            try database.execute(
                sql: "UPDATE held SET password = NULL WHERE password IS NOT NULL AND password_until <= ?",
                arguments: [moment]
            )
        }
    }

    private func reading<T>(_ work: (Database) throws -> T) throws(LedgerTrouble) -> T {
        try SQLiteLedger.checked(path) { try queue.read(work) }
    }

    private func writing<T>(_ work: (Database) throws -> T) throws(LedgerTrouble) -> T {
        try SQLiteLedger.checked(path) { try queue.write(work) }
    }
}

extension HeldMessage {
    /// A row with the columns of the register; nil if its name is none.
    fileprivate init?(_ row: Row) {
        guard let identifier = LedgerIdentifier(row[0] as String), let state = State(rawValue: row[12]) else {
            return nil
        }
        let recipients = LedgerColumn.list(row[3]).map { SpoolText.unescaped(Array($0.utf8)[...]) }
        self.init(
            identifier: identifier,
            queueID: row[1],
            returnPath: [UInt8](row[2] as Data),
            recipients: recipients,
            from: row[4],
            subject: row[5],
            bytes: row[6],
            sha256: row[7],
            files: (try? JSONDecoder().decode([File].self, from: Data((row[8] as String).utf8))) ?? [],
            password: (row[9] as String?).map { HoldPassword(kept: $0) },
            passwordUntil: row[10],
            keepUntil: row[11],
            state: state
        )
    }
}
