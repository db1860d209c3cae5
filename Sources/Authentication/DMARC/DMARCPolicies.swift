import DNS

/// What the author domains of a message publish, before it is known what SPF and DKIM found.
public struct DMARCPolicies: Sendable {
    var discovery: DMARCDiscovery
    /// One an author domain; those with a policy fail until something is found aligned.
    var outcomes: [DMARCAuthorOutcome] = []
    /// Author domains past the limit.
    let omitted: [DomainName]

    init(discovery: DMARCDiscovery, omitted: [DomainName]) {
        self.discovery = discovery
        self.omitted = omitted
    }
}
