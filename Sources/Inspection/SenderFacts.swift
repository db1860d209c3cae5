/// What is known about the sender of a message from elsewhere: authentication, the envelope, the ledger.
public struct SenderFacts: Sendable, Hashable {
    /// Domains that stand behind the author's domain by proof: aligned DKIM or SPF, or DMARC pass. Lower-case ASCII.
    public var provenAuthors: Set<String> = []
    /// Domains of all signatures that verify.
    public var signers: Set<String> = []
    /// The domain of the return path, where SPF passes for it.
    public var confirmedReturnPath: String?
    /// Whether DMARC failed for the author's domain; nil when it has no policy or could not be asked.
    public var failsDMARC: Bool?
    /// Whether this organisation has written to the author's address in the last 90 days; nil when nobody knows.
    public var isCorrespondent: Bool?
    /// Whether a reader marked this sender right, by its proven domain.
    public var isVouchedFor = false
    /// Recipients of the envelope, lower-case.
    public var recipients: [String] = []
    /// Message-IDs of In-Reply-To and References that this organisation sent; nil when nobody knows.
    public var ownThreads: Set<String>?
    /// Whom this organisation sent those messages to, lower-case; empty when nobody knows.
    public var threadPartners: Set<String> = []

    public init() {}
}
