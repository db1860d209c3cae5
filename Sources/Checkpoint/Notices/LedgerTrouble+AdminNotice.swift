extension LedgerTrouble {
    /// What the administrator gets; nil where the log is enough.
    var notice: AdminNotice? {
        if case .torn = self { return nil }
        return AdminNotice(.ledger, about: word, subject: .ledgerSubject(self), text: phrase)
    }

    /// One word for each trouble, whatever its numbers.
    var word: String {
        switch self {
        case .outboxUnwritable: "outbox-unwritable"
        case .outboxFull: "outbox-full"
        case .recordsLost: "records-lost"
        case .databaseUnavailable: "database-unavailable"
        case .databaseDamaged: "database-damaged"
        case .databaseNewer: "database-newer"
        case .databaseOlder: "database-older"
        case .noKey: "no-key"
        case .recovered: "recovered"
        case .torn: "torn"
        }
    }
}
