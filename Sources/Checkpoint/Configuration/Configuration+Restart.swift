extension Configuration {
    /// The keys that take effect only when the server starts, and differ from those it started with.
    func waitingForRestart(since start: Configuration) -> [String] {
        let changed = [
            ("server.name", server.name != start.server.name),
            ("server.data", server.data != start.server.data),
            ("server.language", server.language != nil && server.language != start.server.language),
            ("server.stop", server.stopSeconds != start.server.stopSeconds),
            ("milter", milter != start.milter),
            ("http", http != start.http),
            ("dns", dns != start.dns),
            ("log", log != start.log),
            ("worker", worker != start.worker),
            ("lists", lists != start.lists),
            ("spool", copies.limits != start.copies.limits || copies.folder != start.copies.folder),
            ("ledger.outbox-max", ledger.outboxBytesMax != start.ledger.outboxBytesMax),
        ]
        return changed.filter(\.1).map(\.0)
    }
}
