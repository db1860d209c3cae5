/// What keeps the ledger from recording, or from storing what it recorded. Mail flows all the same.
public enum LedgerTrouble: Error, Sendable, Hashable {
    /// The folder or a segment of the outbox cannot be written; records wait in memory.
    case outboxUnwritable(path: String, reason: String)
    /// The outbox has reached its size, since the database takes nothing: new records are lost.
    case outboxFull(path: String, bytesMax: Int)
    /// So many records were lost since the start.
    case recordsLost(count: Int)
    /// The database is locked, read-only, or its disk is full: records wait in the outbox.
    case databaseUnavailable(path: String, reason: String)
    /// The file is no database, or a damaged one.
    case databaseDamaged(path: String, reason: String)
    /// A later version of Sekisho wrote the database.
    case databaseNewer(path: String)
    /// An earlier version wrote it, and it was not brought up to date yet; the server does that.
    case databaseOlder(path: String)
    /// Bytes in a segment that are no whole record: what a crash left behind.
    case torn(path: String, bytes: Int)
    /// The key for hashing addresses cannot be read or made: `*` stands in their place.
    case noKey(path: String, reason: String)
    /// All is well again.
    case recovered(LedgerPart)

    /// Where it is.
    var part: LedgerPart {
        switch self {
        case .outboxUnwritable, .outboxFull, .recordsLost, .noKey: .outbox
        case .databaseUnavailable, .databaseDamaged, .databaseNewer, .databaseOlder, .torn: .database
        case .recovered(let part): part
        }
    }

    var isRecovery: Bool { if case .recovered = self { true } else { false } }
}
