/// What is found in the spool when a server starts.
struct SpoolScan: Sendable {
    /// What waits, by target, with the time it is due.
    var waiting: [String: [(CopyIdentifier, due: Int64)]] = [:]
    /// Entries that had come to their end, and were only to be removed.
    var removed = 0
    var damaged: [String] = []

    init() {}

    /// Blocks.
    ///
    /// - Parameter recovers: also ends what a killed server did not come to end, and settles the counts.
    init(_ records: CopyRecords, recovers: Bool = true) throws(CopyError) {
        let folder = records.folder
        for identifier in try folder.identifiers(in: .waiting) {
            do throws(CopyError) { try take(identifier, records, recovers) } catch {
                guard case .damaged(let path) = error else { throw error }
                try SpoolFile.move(path, to: folder.path(.damaged, identifier.text))
                damaged.append(folder.path(.damaged, identifier.text))
                removed += 1
            }
        }
        if recovers { settleCounts(records.journal) }
    }

    private mutating func take(_ identifier: CopyIdentifier, _ records: CopyRecords, _ recovers: Bool) throws(CopyError)
    {
        let entry = try records.entry(identifier).entry
        if recovers, records.recover(entry) {
            removed += 1
            return
        }
        guard SpoolFile.exists(records.folder.entry(identifier)) else { return }
        for share in entry.shares {
            let state = records.state(identifier, share.target)
            let key = CopyJournal.Key(identifier: identifier, target: share.target)
            guard state?.outcome ?? .waiting == .waiting, !recovers || records.journal.ended[key] == nil else {
                continue
            }
            waiting[share.target, default: []].append((identifier, due: state?.next ?? 0))
        }
    }

    /// Lines of the journal about new entries can be lost in a crash; the entries themselves are counted. What the
    /// journal knows of and nobody has is told.
    private func settleCounts(_ journal: CopyJournal) {
        let known = journal.counts
        for target in Set(known.keys).union(waiting.keys) {
            let missing = (known[target] ?? CopyCounts()).waiting - (waiting[target]?.count ?? 0)
            journal.note(.unaccounted, missing, target)
            journal.note(journal.isContinued ? .stored : .carried, -missing, target)
        }
        journal.flush()
    }
}
