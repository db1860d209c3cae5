/// The durable record. What is in it is read by `sekisho log`; what goes into it comes from the outbox.
protocol Ledger: Sendable {
    /// Takes entries in, all or none; those that are there already change nothing. Returns how many were new.
    func store(_ entries: [LedgerEntry]) throws(LedgerTrouble) -> Int

    /// The newest entries that match, the newest first, without their stories.
    func entries(matching search: LedgerSearch) throws(LedgerTrouble) -> [LedgerEntry]

    /// The whole record as JSON; nil if there is none of this name.
    func story(of identifier: LedgerIdentifier) throws(LedgerTrouble) -> [UInt8]?

    /// Deletes at most `max` of the oldest entries that are older than `moment`, in microseconds since 1970. Returns
    /// how many it were.
    func delete(olderThan moment: Int64, max: Int) throws(LedgerTrouble) -> Int

    /// Bytes in use, without what deletions have set free.
    func bytes() throws(LedgerTrouble) -> Int
}
