/// What the ledger counted since the start.
public struct LedgerFigures: Sendable, Hashable {
    /// Records handed in.
    public var appended = 0
    /// Records that are in the outbox, or were.
    public var written = 0
    /// Records lost: the outbox could not be written, or was full.
    public var lost = 0
    /// Records that are in the database now.
    public var stored = 0
    /// Bytes that wait in memory.
    public var waitingBytes = 0
    /// Bytes that wait in the outbox.
    public var outboxBytes = 0
    /// Bytes of the database.
    public var databaseBytes = 0

    public init() {}
}
