public import DNS

/// The evaluation of one author domain.
public struct DMARCAuthorOutcome: Sendable, Hashable {
    /// The domain of the From address.
    public let domain: DomainName
    public internal(set) var result: DMARCResult
    public internal(set) var reason: DMARCReason
    /// Where the record that applies was found, and the record.
    public internal(set) var policyDomain: DomainName?
    public internal(set) var record: DMARCRecord?
    /// The tag of the record that speaks for this domain.
    public internal(set) var policyTag: DMARCPolicyTag?
    /// What that tag says.
    public internal(set) var publishedPolicy: DMARCPolicy?
    public internal(set) var organizationalDomain: DomainName?
    /// The SPF domain, when it passed and is aligned.
    public internal(set) var spfAligned: DomainName?
    /// The domains of signatures that passed and are aligned, in the order of the signatures.
    public internal(set) var dkimAligned: [DomainName] = []
    /// The questions from this domain upwards.
    public internal(set) var walk: DMARCWalk
    /// The question whether the domain exists, when the walk had not answered it.
    public internal(set) var existence: Answer?

    /// The policy that applies to mail that fails: the published one, lowered by `t=y`.
    public var policy: DMARCPolicy? {
        record?.isTesting == true ? publishedPolicy?.lowered : publishedPolicy
    }

    init(domain: DomainName, walk: DMARCWalk, result: DMARCResult, reason: DMARCReason) {
        self.domain = domain
        self.walk = walk
        self.result = result
        self.reason = reason
        self.organizationalDomain = walk.organizationalDomain
    }
}
