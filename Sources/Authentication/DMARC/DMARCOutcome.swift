public import DNS

/// The end of a DMARC evaluation with everything it rests on.
public struct DMARCOutcome: Sendable, Hashable {
    public let result: DMARCResult
    public let reason: DMARCReason
    /// What policy asks to be done with this message: nothing unless it failed. Mail from several author domains is
    /// outside of DMARC and yet a threat: there it is the strictest policy of a domain that fails.
    public let disposition: DMARCPolicy
    /// The evaluation of each author domain, in the order they stand.
    public let authors: [DMARCAuthorOutcome]
    /// The one among them that decided; nil when there is none.
    public let deciding: DMARCAuthorOutcome?
    /// Author domains over the limit, which were not looked at.
    public let domainsOmitted: [DomainName]
    /// Every walk of the evaluation in order: from author domains, and from authenticated ones.
    public let walks: [DMARCWalk]

    public var policy: DMARCPolicy? { deciding?.policy }
    public var publishedPolicy: DMARCPolicy? { deciding?.publishedPolicy }
    public var policyTag: DMARCPolicyTag? { deciding?.policyTag }
    public var policyDomain: DomainName? { deciding?.policyDomain }
    public var record: DMARCRecord? { deciding?.record }
    public var organizationalDomain: DomainName? { deciding?.organizationalDomain }
    public var spfAligned: DomainName? { deciding?.spfAligned }
    public var dkimAligned: [DomainName] { deciding?.dkimAligned ?? [] }

    /// Whether the message names more than one author domain (RFC 9989 section 11.5).
    public var hasSeveralAuthorDomains: Bool { authors.count + domainsOmitted.count > 1 }

    init(authors: [DMARCAuthorOutcome], omitted: [DomainName], walks: [DMARCWalk]) {
        self.authors = authors
        self.domainsOmitted = omitted
        self.walks = walks
        let deciding = authors.max { Self.weight($0) < Self.weight($1) }
        self.deciding = deciding
        if let deciding, authors.count + omitted.count == 1 {
            result = deciding.result
            reason = deciding.reason
        } else {
            result = .none
            reason = authors.isEmpty ? .noAuthorDomain : .severalAuthorDomains(authors.map(\.domain) + omitted)
        }
        disposition = deciding?.result == .fail ? deciding?.policy ?? .none : .none
    }

    /// A failing domain decides before all others, the one with the strictest policy before other failing ones; then
    /// one that could not be evaluated. Of equals the first.
    private static func weight(_ outcome: DMARCAuthorOutcome) -> Int {
        switch outcome.result {
        case .fail:
            switch outcome.policy {
            case .reject: 6
            case .quarantine: 5
            case nil, .some(.none): 4
            }
        case .temperror, .permerror: 3
        case .none: 2
        case .pass: 1
        }
    }
}
