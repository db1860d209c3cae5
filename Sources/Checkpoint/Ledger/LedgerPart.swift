/// The two places of the ledger; each has troubles of its own.
public enum LedgerPart: Sendable, Hashable, CaseIterable {
    case outbox, database
}
