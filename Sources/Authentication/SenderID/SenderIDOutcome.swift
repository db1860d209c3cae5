/// The end of one Sender ID check with everything it rests on.
public struct SenderIDOutcome: Sendable, Hashable {
    /// `pra` or `mfrom`.
    public let scope: SPFScope
    /// The words of Sender ID are those of SPF (RFC 8601 section 2.7.2).
    public let result: SPFResult
    public let reason: SenderIDReason
    /// The responsible address, in scope `pra` of a message that has one.
    public let responsible: ResponsibleAddress?
    /// The evaluation of the record; nil when it did not come to that.
    public let evaluation: SPFOutcome?
}
