/// What the ledger takes at most; beyond it texts are cut, lists are shortened, and both are marked.
public struct LedgerLimits: Sendable, Hashable {
    /// Bytes of one text: a subject, an address, an argument of a finding.
    public var textBytesMax = 1000
    /// Recipients, authors, findings, signatures, edits, copies: each list.
    public var listMax = 200
    /// Bytes of the JSON of one record; above it the steps of the checks are left out, then the checks.
    public var storyBytesMax = 256 << 10
    /// Bytes of a segment of the outbox, after which a new one is begun.
    public var segmentBytesMax = 4 << 20
    /// Bytes that wait in memory while the outbox cannot be written.
    public var waitingBytesMax = 8 << 20
    /// Milliseconds that a message waits at most for its record to be written.
    public var patienceMilliseconds = 500
    /// Records that go into the database in one transaction.
    public var batchMax = 500
    /// Milliseconds between two looks into the outbox.
    public var pauseMilliseconds = 1000
    /// Records that are deleted in one transaction.
    public var deletionsMax = 200
    /// Addresses this organisation wrote to, and messages it sent, that are kept in memory; the older half is let go.
    public var partnersMax = 200_000
    public var sentMax = 100_000
    /// Records that one search answers with at most.
    public var answersMax = 100_000

    public static let standard = LedgerLimits()

    public init() {}
}
