import GRDB

/// The register of held messages, and who did what with them.
enum LedgerMigration4 {
    static let name = "4"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE held (
                    id TEXT PRIMARY KEY,
                    queue_id TEXT,
                    return_path BLOB NOT NULL,
                    recipients TEXT NOT NULL,
                    author TEXT NOT NULL,
                    subject TEXT NOT NULL,
                    bytes INTEGER NOT NULL,
                    sha256 TEXT NOT NULL,
                    files TEXT NOT NULL,
                    password TEXT,
                    password_until INTEGER NOT NULL,
                    keep_until INTEGER NOT NULL,
                    state TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX held_keep_until ON held (keep_until) WHERE state IN ('held', 'released');
                CREATE TABLE held_event (
                    key INTEGER PRIMARY KEY,
                    id TEXT NOT NULL,
                    time INTEGER NOT NULL,
                    who TEXT NOT NULL,
                    deed TEXT NOT NULL,
                    reason TEXT NOT NULL,
                    detail TEXT NOT NULL
                ) STRICT;
                CREATE INDEX held_event_id ON held_event (id);
                """
        )
    }
}
