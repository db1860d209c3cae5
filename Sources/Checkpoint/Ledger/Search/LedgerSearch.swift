/// Which messages are wanted. All conditions must hold; what is nil or empty asks for nothing.
public struct LedgerSearch: Sendable, Hashable {
    /// The sender: an address of From, or the return path.
    var sender: PartyPattern?
    var recipient: PartyPattern?
    /// Microseconds since 1970: from here on.
    var since: Int64?
    /// Microseconds since 1970: before this.
    var until: Int64?
    var results: [ResultCondition] = []
    var standing: String?
    var action: String?
    var rule: String?
    var queueID: String?
    /// Part of the subject; ASCII letters are compared without regard to case.
    var subject: String?
    /// The newest so many.
    var limit = 100

    /// A check and its result, such as `spf=fail`.
    struct ResultCondition: Sendable, Hashable {
        enum Method: String, Sendable, Hashable, CaseIterable {
            case spf, dkim, dmarc, arc
        }

        let method: Method
        let word: String
    }

    public init() {}
}
