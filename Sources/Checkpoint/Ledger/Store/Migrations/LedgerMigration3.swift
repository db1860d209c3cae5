import GRDB

/// Whom this organisation writes to, and the messages it sent: they make a sender known for 90 days, also when the
/// records themselves are deleted sooner.
enum LedgerMigration3 {
    static let name = "3"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE correspondent (
                    address TEXT PRIMARY KEY,
                    seconds INTEGER NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX correspondent_seconds ON correspondent (seconds);
                CREATE TABLE sent (
                    id TEXT PRIMARY KEY,
                    seconds INTEGER NOT NULL,
                    recipients TEXT NOT NULL
                ) STRICT, WITHOUT ROWID;
                CREATE INDEX sent_seconds ON sent (seconds);
                """
        )
    }
}
