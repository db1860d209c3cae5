import GRDB

/// Who took part in a message, a row an address, so that it is found by address and by domain.
enum LedgerMigration2 {
    static let name = "2"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                CREATE TABLE party (
                    key INTEGER NOT NULL,
                    role INTEGER NOT NULL,
                    address TEXT NOT NULL,
                    domain TEXT NOT NULL,
                    PRIMARY KEY (key, role, address)
                ) STRICT, WITHOUT ROWID;
                """
        )
        let insertion = "INSERT OR IGNORE INTO party (key, role, address, domain) VALUES (?, ?, ?, ?)"
        let statement = try database.makeStatement(sql: insertion)
        let messages = try Row.fetchCursor(
            database,
            sql: "SELECT key, authors, return_path, recipients FROM message"
        )
        while let row = try messages.next() {
            let key: Int64 = row[0]
            let parties = LedgerParty.all(
                authors: LedgerColumn.list(row[1]),
                returnPath: row[2],
                recipients: LedgerColumn.list(row[3])
            )
            for party in parties {
                try statement.execute(arguments: [key, party.role.rawValue, party.address, party.domain])
            }
        }
        // Built at once from what is there: quicker than row by row.
        try database.execute(
            sql: """
                CREATE INDEX party_address ON party (address);
                CREATE INDEX party_domain ON party (domain);
                """
        )
    }
}
