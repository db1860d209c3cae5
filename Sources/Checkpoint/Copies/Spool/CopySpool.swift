import Mail
import NIOPosix
import Synchronization
import Wire

/// Copies on disk, until their targets have taken them.
///
/// An entry is one file with envelope and message. It is written beside its place, synced, moved there, and the folder
/// synced: after a crash at any moment it is there whole or not at all. Many can be stored at once; they share syncs.
public final class CopySpool: Sendable {
    let folder: SpoolFolder
    let limits: CopyLimits
    /// Milliseconds since 1970.
    let now: @Sendable () -> Int64
    let pool: NIOThreadPool
    private let lock: SpoolLock
    private let waitingSync: FolderSync
    private let identifiers: CopyIdentifier.Source
    private let state: Mutex<State>

    private struct State {
        var entries: Int
        var listener: (@Sendable (CopyEntry) -> Void)?
    }

    /// Opens the spool in the folder `path`, which is made if its parent is there, and clears what a killed server
    /// left half-written. Blocks.
    public init(
        _ path: String,
        limits: CopyLimits = .standard,
        now: @escaping @Sendable () -> Int64 = { Moment.milliseconds }
    ) throws(CopyError) {
        folder = SpoolFolder(path)
        self.limits = limits
        self.now = now
        try folder.make()
        lock = try SpoolLock(folder)
        try folder.clearEntering()
        let count = try folder.identifiers(in: .waiting).count + folder.identifiers(in: .failed).count
        state = Mutex(State(entries: count))
        identifiers = CopyIdentifier.Source(start: .random(in: 0...UInt32.max))
        let pool = NIOThreadPool(numberOfThreads: 8)
        self.pool = pool
        waitingSync = try FolderSync(folder.path(.waiting), on: pool)
        pool.start()
    }

    /// Ends the threads and leaves the spool to others. Whoever stores from now on gets `CopyError.stopping`.
    public func close() async {
        try? await pool.shutdownGracefully()
        lock.release()
    }

    /// Keeps a message for those of its recipients that each target wants; returns when it is durable.
    ///
    /// With no target, or none that wants one of the recipients, nothing is kept.
    public func store(_ message: [UInt8], envelope: Envelope, for targets: [CopyTarget]) async throws(CopyError) {
        let shares = targets.compactMap { target -> CopyEntry.Share? in
            let positions = target.selection.positions(in: envelope.recipients)
            return positions.isEmpty ? nil : CopyEntry.Share(target: target.name, positions: positions)
        }
        try await store(message, envelope: envelope, shares: shares)
    }

    func store(_ message: [UInt8], envelope: Envelope, shares: [CopyEntry.Share]) async throws(CopyError) {
        guard !shares.isEmpty else { return }
        guard message.count <= limits.messageBytesMax else {
            throw .tooLarge(bytes: message.count, limit: limits.messageBytesMax)
        }
        try reserve()
        let entry = CopyEntry(
            identifiers.make(milliseconds: now()),
            message,
            envelope,
            shares: shares,
            received: now()
        )
        do throws(CopyError) { try await write(entry, message) } catch {
            release()
            throw error
        }
        state.withLock(\.listener)?(entry)
    }

    /// Calls `listener` for each entry that is stored from now on, from any thread.
    func listen(_ listener: (@Sendable (CopyEntry) -> Void)?) { state.withLock { $0.listener = listener } }

    /// Runs blocking work on a thread of the spool.
    func perform<Value: Sendable>(_ work: @escaping @Sendable () throws(CopyError) -> Value) async throws(CopyError)
        -> Value
    {
        let result: Result<Value, CopyError>
        do {
            result = try await pool.runIfActive {
                do throws(CopyError) { return Result.success(try work()) } catch { return Result.failure(error) }
            }
        } catch { throw .stopping }
        return try result.get()
    }

    private func write(_ entry: CopyEntry, _ message: [UInt8]) async throws(CopyError) {
        let draft = folder.entry(entry.identifier, in: .entering)
        let place = folder.entry(entry.identifier)
        let headBytesMax = limits.headBytesMax
        try await perform { () throws(CopyError) in
            let head = entry.head
            guard head.count <= headBytesMax else { throw .tooLarge(bytes: head.count, limit: headBytesMax) }
            try SpoolFile.write([head, message], to: draft)
            do throws(CopyError) { try SpoolFile.move(draft, to: place) } catch {
                SpoolFile.remove(draft)
                throw error
            }
        }
        do throws(CopyError) { try await waitingSync.sync() } catch {
            // Not acknowledged: what stayed would be a copy of a message that comes again.
            SpoolFile.remove(place)
            throw error
        }
    }

    private func reserve() throws(CopyError) {
        let isFull = state.withLock { state in
            guard state.entries < limits.entriesMax else { return true }
            state.entries += 1
            return false
        }
        if isFull { throw .tooManyEntries(limit: limits.entriesMax) }
    }

    /// An entry has left the spool.
    func release() { state.withLock { $0.entries = max(0, $0.entries - 1) } }

    /// Entries waiting or failed.
    var entryCount: Int { state.withLock(\.entries) }
}

extension CopyEntry {
    init(
        _ identifier: CopyIdentifier,
        _ message: [UInt8],
        _ envelope: Envelope,
        shares: [Share],
        received: Int64
    ) {
        self.init(
            identifier: identifier,
            received: received,
            returnPath: envelope.returnPath ?? [],
            recipients: envelope.recipients,
            shares: shares,
            queueID: envelope.queueID,
            client: envelope.client,
            messageBytes: message.count,
            form: SMTPContentForm(of: message)
        )
    }
}
