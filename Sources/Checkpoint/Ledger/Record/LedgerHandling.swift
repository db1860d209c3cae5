/// What was done with a message after it was judged, as the ledger keeps it.
public struct LedgerHandling: Sendable, Hashable {
    /// What the marking changed, a word each, such as `results`, `verdict`, `subject`, `notice`.
    public var edits: [String] = []
    /// The DKIM signatures made, as `selector._domainkey.domain`, or in one word why there is none.
    public var signatures: [String] = []
    /// The ARC set that was added, as `i=2 example.com`.
    public var seal: String?
    /// The targets that get a copy.
    public var copies: [String] = []
    /// What was done with each attachment, and why.
    var attachments: [AttachmentRecord] = []
    /// The name under which the original is held; nil when it is not.
    var held: LedgerIdentifier?
    /// From the first byte of the message to its verdict.
    public var microseconds: Int64 = 0

    public init() {}
}
