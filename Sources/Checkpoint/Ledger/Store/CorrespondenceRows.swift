import Foundation
import GRDB
import Mail

/// The rows of whom this organisation writes to, inside a transaction of the caller.
struct CorrespondenceRows {
    private let partners: Statement
    private let messages: Statement

    init(_ database: Database) throws {
        partners = try database.cachedStatement(
            sql: """
                INSERT INTO correspondent (address, seconds) VALUES (?, ?)
                ON CONFLICT (address) DO UPDATE SET seconds = max(seconds, excluded.seconds)
                """
        )
        messages = try database.cachedStatement(
            sql: "INSERT OR IGNORE INTO sent (id, seconds, recipients) VALUES (?, ?, ?)"
        )
    }

    /// Takes in a message that left; of all others nothing.
    func insert(_ entry: LedgerEntry) throws {
        let isRefused = entry.action == "reject" || entry.action == "defer"
        guard entry.direction == Direction.outbound.rawValue, !isRefused else { return }
        let seconds = entry.identifier.microseconds / 1_000_000
        // Where addresses are not kept, a star stands before the domain, which is nobody.
        let recipients = entry.recipients.map { $0.lowercased() }.filter { !$0.isEmpty && $0.utf8.first != 0x2A }
        for recipient in recipients { try partners.execute(arguments: [recipient, seconds]) }
        guard let identifier = Self.messageID(in: entry.story) else { return }
        try messages.execute(arguments: [identifier, seconds, LedgerColumn.text(recipients)])
    }

    private static func messageID(in story: [UInt8]) -> String? {
        let field = JSONValue(parsing: story)?["message"]?["messageID"]?.string
        return field.flatMap { MessageIDs.all(in: Array($0.utf8)[...]).first }
    }

    static func kept(in database: Database, since seconds: Int64, limits: LedgerLimits) throws -> KeptCorrespondence {
        var kept = KeptCorrespondence()
        let partners = try Row.fetchCursor(
            database,
            sql: "SELECT address, seconds FROM correspondent WHERE seconds > ? ORDER BY seconds DESC LIMIT ?",
            arguments: [seconds, limits.partnersMax]
        )
        while let row = try partners.next() { kept.partners[row[0]] = row[1] }
        let messages = try Row.fetchCursor(
            database,
            sql: "SELECT id, seconds, recipients FROM sent WHERE seconds > ? ORDER BY seconds DESC LIMIT ?",
            arguments: [seconds, limits.sentMax]
        )
        while let row = try messages.next() {
            let recipients = LedgerColumn.list(row[2])
            kept.messages.append(.init(identifier: row[0], seconds: row[1], recipients: recipients))
        }
        return kept
    }

    static func forget(in database: Database, before seconds: Int64) throws {
        for table in ["correspondent", "sent"] {
            try database.execute(sql: "DELETE FROM \(table) WHERE seconds < ?", arguments: [seconds])
        }
    }
}
