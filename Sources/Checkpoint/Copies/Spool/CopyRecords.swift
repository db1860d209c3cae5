import Synchronization

/// The files of the spool beyond storing: states, ends, putting back, dropping. Calls block; one at a time, so that
/// two couriers that finish the same entry agree on who was last.
final class CopyRecords: Sendable {
    let folder: SpoolFolder
    let journal: CopyJournal
    private let limits: CopyLimits
    private let now: @Sendable () -> Int64
    private let turn = Mutex(())

    init(_ folder: SpoolFolder, _ journal: CopyJournal, _ limits: CopyLimits, now: @escaping @Sendable () -> Int64) {
        self.folder = folder
        self.journal = journal
        self.limits = limits
        self.now = now
    }

    func entry(_ identifier: CopyIdentifier, in room: SpoolFolder.Room = .waiting) throws(CopyError)
        -> EntryFile.Contents
    {
        let file = EntryFile(folder.entry(identifier, in: room))
        return try file.entry(identifier, headBytesMax: limits.headBytesMax)
    }

    func state(_ identifier: CopyIdentifier, _ target: String) -> ShareState? {
        guard let bytes = try? SpoolFile.read(folder.state(identifier, target), count: 1 << 20) else { return nil }
        return ShareState(bytes)
    }

    /// Written beside its place and moved there; not synced: after a power loss a copy may be sent once more.
    func write(_ state: ShareState, _ identifier: CopyIdentifier, _ target: String) throws(CopyError) {
        let path = folder.state(identifier, target)
        let draft = folder.path(.entering, "\(identifier).\(target)")
        SpoolFile.remove(draft)
        try SpoolFile.write([state.lines], to: draft, synced: state.outcome == .failed)
        try SpoolFile.move(draft, to: path)
    }

    /// Tells the command line that a server does not answer.
    func writeTarget(_ state: ShareState, _ target: String) throws(CopyError) {
        let draft = folder.path(.entering, "target.\(target)")
        SpoolFile.remove(draft)
        try SpoolFile.write([state.lines], to: draft, synced: false)
        try SpoolFile.move(draft, to: folder.path(.targets, target))
    }

    func target(_ target: String) -> ShareState? {
        guard let bytes = try? SpoolFile.read(folder.path(.targets, target), count: 1 << 16) else { return nil }
        return ShareState(bytes)
    }

    /// A copy has come to its end. True when the whole entry left the spool.
    func end(_ entry: CopyEntry, _ target: String, _ state: ShareState) -> Bool {
        turn.withLock { _ in
            // A failure is first on disk, a delivery first in the journal: what a crash repeats is never lost.
            let isAlone = entry.shares.count == 1
            if state.outcome == .failed || !isAlone { try? write(state, entry.identifier, target) }
            journal.note(state.outcome == .failed ? .failed : .copied, entry.identifier, target)
            journal.flush()
            return settle(entry, knowing: [target: state.outcome])
        }
    }

    /// What a server that was killed did not come to do: true when the entry has left the spool.
    func recover(_ entry: CopyEntry) -> Bool {
        turn.withLock { _ in
            var known: [String: ShareState.Outcome] = [:]
            for share in entry.shares {
                let key = CopyJournal.Key(identifier: entry.identifier, target: share.target)
                switch journal.ended[key] {
                case .copied, .dropped: known[share.target] = .copied
                case .failed: known[share.target] = .failed
                default: break
                }
            }
            return settle(entry, knowing: known)
        }
    }

    /// Puts an entry away whose copies have all come to their end. True when it left the spool.
    private func settle(_ entry: CopyEntry, knowing known: [String: ShareState.Outcome]) -> Bool {
        let outcomes = entry.shares.map { share in
            known[share.target] ?? state(entry.identifier, share.target)?.outcome ?? .waiting
        }
        guard !outcomes.contains(.waiting) else { return false }
        if outcomes.contains(.failed) {
            try? SpoolFile.move(folder.entry(entry.identifier), to: folder.entry(entry.identifier, in: .failed))
            return false
        }
        remove(entry, from: .waiting)
        return true
    }

    /// Puts back what failed, and makes what waits due now. The entry, now waiting.
    func retry(_ identifier: CopyIdentifier) throws(CopyError) -> CopyEntry {
        try turn.withLock { _ throws(CopyError) in
            let isFailed = SpoolFile.exists(folder.entry(identifier, in: .failed))
            let entry = try entry(identifier, in: isFailed ? .failed : .waiting).entry
            for share in entry.shares {
                guard var state = state(identifier, share.target), state.outcome != .copied else { continue }
                if state.outcome == .failed {
                    state.left = (state.left + state.refused).sorted()
                    state.refused = []
                    state.since = now()
                    journal.note(.retried, identifier, share.target)
                }
                state.outcome = .waiting
                state.next = 0
                try write(state, identifier, share.target)
            }
            journal.flush()
            if isFailed { try SpoolFile.move(folder.entry(identifier, in: .failed), to: folder.entry(identifier)) }
            return entry
        }
    }

    /// Removes an entry, whatever it waits for. The entry that was.
    func drop(_ identifier: CopyIdentifier) throws(CopyError) -> CopyEntry {
        try turn.withLock { _ throws(CopyError) in
            let isFailed = SpoolFile.exists(folder.entry(identifier, in: .failed))
            let entry = try entry(identifier, in: isFailed ? .failed : .waiting).entry
            for share in entry.shares where (state(identifier, share.target)?.outcome ?? .waiting) == .waiting {
                journal.note(.dropped, identifier, share.target)
            }
            journal.flush()
            remove(entry, from: isFailed ? .failed : .waiting)
            return entry
        }
    }

    func remove(_ entry: CopyEntry, from room: SpoolFolder.Room) {
        SpoolFile.remove(folder.entry(entry.identifier, in: room))
        for share in entry.shares { SpoolFile.remove(folder.state(entry.identifier, share.target)) }
    }
}
