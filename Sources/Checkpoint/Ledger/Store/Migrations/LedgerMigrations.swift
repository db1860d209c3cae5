import GRDB

/// The schema of the database, as steps from each version to the next. A step that has been released never changes.
enum LedgerMigrations {
    /// Brings a database of any earlier version to the present one.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(LedgerMigration1.name, migrate: LedgerMigration1.migrate)
        migrator.registerMigration(LedgerMigration2.name, migrate: LedgerMigration2.migrate)
        migrator.registerMigration(LedgerMigration3.name, migrate: LedgerMigration3.migrate)
        migrator.registerMigration(LedgerMigration4.name, migrate: LedgerMigration4.migrate)
        return migrator
    }
}
