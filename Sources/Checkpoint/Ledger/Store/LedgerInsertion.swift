import Foundation
import GRDB

/// Puts entries into the tables, inside a transaction of the caller.
struct LedgerInsertion {
    /// How far a row may lie behind its key, where others have taken it.
    static let shiftsMax: Int64 = 16

    private let database: Database
    private let messages: Statement
    private let stories: Statement
    private let parties: Statement
    private let names: Statement
    private let correspondence: CorrespondenceRows

    init(_ database: Database) throws {
        self.database = database
        let marks = Array(repeating: "?", count: 17).joined(separator: ", ")
        messages = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO message (key, \(LedgerQuery.columns)) VALUES (\(marks))"
        )
        stories = try database.cachedStatement(sql: "INSERT OR REPLACE INTO story (key, body) VALUES (?, ?)")
        parties = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO party (key, role, address, domain) VALUES (?, ?, ?, ?)"
        )
        names = try database.cachedStatement(sql: "SELECT id FROM message WHERE key = ?")
        correspondence = try CorrespondenceRows(database)
    }

    /// Returns how many were not there yet.
    func insert(_ entries: [LedgerEntry]) throws -> Int {
        try entries.reduce(0) { try $0 + (insert($1) ? 1 : 0) }
    }

    private func insert(_ entry: LedgerEntry) throws -> Bool {
        guard let key = try insertMessage(entry) else { return false }
        try stories.execute(arguments: [key, Data(entry.story)])
        let all = LedgerParty.all(
            authors: entry.authors,
            returnPath: entry.returnPath,
            recipients: entry.recipients
        )
        for party in all {
            try parties.execute(arguments: [key, party.role.rawValue, party.address, party.domain])
        }
        try correspondence.insert(entry)
        return true
    }

    /// The key that the entry lies at now; nil if it was there already, which is so after a crash between storing and
    /// forgetting.
    private func insertMessage(_ entry: LedgerEntry) throws -> Int64? {
        let first = entry.identifier.key
        for key in first...(first + Self.shiftsMax) {
            try messages.execute(arguments: Self.values(entry, key: key))
            if database.changesCount > 0 { return key }
            // The key is taken.
            if try String.fetchOne(names, arguments: [key]) == entry.identifier.description { return nil }
        }
        return nil
    }

    private static func values(_ entry: LedgerEntry, key: Int64) -> StatementArguments {
        [
            key, entry.identifier.description, entry.queueID, entry.direction, entry.client,
            LedgerColumn.text(entry.authors), entry.returnPath, LedgerColumn.text(entry.recipients), entry.subject,
            entry.size, entry.standing, entry.spf, entry.dkim, entry.dmarc, entry.arc, entry.action, entry.rule,
        ]
    }
}

extension LedgerEntry {
    /// A row with `LedgerQuery.columns`; nil if its name is none.
    init?(_ row: Row) {
        guard let identifier = LedgerIdentifier(row[0] as String) else { return nil }
        self.init(
            identifier: identifier,
            queueID: row[1],
            direction: row[2],
            client: row[3],
            authors: LedgerColumn.list(row[4]),
            returnPath: row[5],
            recipients: LedgerColumn.list(row[6]),
            subject: row[7],
            size: row[8],
            standing: row[9],
            spf: row[10],
            dkim: row[11],
            dmarc: row[12],
            arc: row[13],
            action: row[14],
            rule: row[15]
        )
    }
}
