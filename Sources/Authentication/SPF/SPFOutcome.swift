public import DNS

/// The end of one SPF evaluation with everything it rests on.
public struct SPFOutcome: Sendable, Hashable {
    public let result: SPFResult
    public let reason: SPFReason
    public let identity: SPFIdentity
    /// The domain that was checked; nil when the identity holds none.
    public let domain: DomainName?
    /// The explanation of a `fail` (RFC 7208 section 6.2): the sender's own words, printable ASCII only.
    public let explanation: String?
    /// Every record met and every term evaluated, in order, with the DNS answers.
    public let walk: [SPFStep]
    /// Terms that asked the DNS, of `Limits.spfTermsMax`.
    public let termsUsed: Int
    /// Terms whose answer was empty, of `Limits.spfVoidMax`.
    public let voidsUsed: Int

    /// The DNS answers the result rests on, in the order they were asked.
    public var answers: [Answer] { walk.flatMap(\.answers) }
}
