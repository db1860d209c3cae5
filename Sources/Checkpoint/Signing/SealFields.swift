import DNS

/// What came of sealing one message.
struct SealFields: Sendable {
    /// Seal, message signature and results, to stand on top in this order, each with its CRLF. Empty: not sealed.
    var fields: [[UInt8]] = []
    /// `i=` of the set; nil without one.
    var instance: Int?
    /// Why it was not sealed.
    var reason: SealingReason?

    static func unsealed(_ reason: SealingReason) -> SealFields { SealFields(reason: reason) }
}
