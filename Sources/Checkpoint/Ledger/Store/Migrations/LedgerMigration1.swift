import GRDB

/// Messages with what they are searched by, and their stories beside them, so that a search reads little.
///
/// `key` is `LedgerIdentifier.key`: rows lie in the order of time. An index ends with the key by itself, so that what
/// it finds comes in that order too. Results that most messages have are left out of their index.
enum LedgerMigration1 {
    static let name = "1"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE message (
                    key INTEGER PRIMARY KEY,
                    id TEXT NOT NULL,
                    queue_id TEXT,
                    direction TEXT NOT NULL,
                    client TEXT,
                    authors TEXT NOT NULL,
                    return_path TEXT,
                    recipients TEXT NOT NULL,
                    subject TEXT,
                    size INTEGER NOT NULL,
                    standing TEXT NOT NULL,
                    spf TEXT NOT NULL,
                    dkim TEXT NOT NULL,
                    dmarc TEXT NOT NULL,
                    arc TEXT NOT NULL,
                    action TEXT NOT NULL,
                    rule TEXT NOT NULL
                ) STRICT;
                CREATE TABLE story (key INTEGER PRIMARY KEY, body BLOB NOT NULL) STRICT;
                CREATE INDEX message_queue_id ON message (queue_id) WHERE queue_id IS NOT NULL;
                CREATE INDEX message_standing ON message (standing) WHERE standing <> 'proven';
                CREATE INDEX message_spf ON message (spf) WHERE spf <> 'pass';
                CREATE INDEX message_dkim ON message (dkim) WHERE dkim <> 'pass';
                CREATE INDEX message_dmarc ON message (dmarc) WHERE dmarc <> 'pass';
                CREATE INDEX message_arc ON message (arc) WHERE arc <> 'none';
                CREATE INDEX message_action ON message (action) WHERE action <> 'deliver';
                CREATE INDEX message_rule ON message (rule) WHERE rule <> 'default';
                """
        )
    }
}
