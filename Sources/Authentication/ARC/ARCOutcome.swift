public import DNS

/// What became of the chain of a message, with everything the result rests on.
public struct ARCOutcome: Sendable {
    public let result: ARCResult
    public let reason: ARCReason
    /// The sets from the oldest to the newest; empty when they could not be sorted out.
    public let sets: [ARCSet]
    /// `arc.oldest-pass` (RFC 8617 section 5.2): the oldest set whose message signature still fits, 0 when all do.
    /// nil unless the chain passes.
    public let oldestPass: Int?
    /// The largest instance met, in a broken chain too.
    public let highestInstance: Int
    /// The answers that brought the keys.
    public let answers: [Answer]

    /// The domains that sealed the message, the newest first.
    public var sealers: [DomainName] { sets.reversed().compactMap(\.seal.domain) }
}
