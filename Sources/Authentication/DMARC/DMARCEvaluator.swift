public import DNS

/// Evaluates DMARC (RFC 9989) for the author domains of a message, from what SPF and DKIM found.
public struct DMARCEvaluator: Sendable {
    private let resolver: any Resolver
    private let method: DMARCMethod
    private let cache: RecordCache?
    private let limits: Limits

    public init(
        resolver: any Resolver,
        method: DMARCMethod = .treeWalk,
        cache: RecordCache? = nil,
        limits: Limits = .standard
    ) {
        self.resolver = resolver
        self.method = method
        self.cache = cache
        self.limits = limits
    }

    /// - Parameters:
    ///   - authorDomains: the domains of all From addresses, see `AuthorDomains`; repeated ones count once.
    ///   - spf: the MAIL FROM identity; never the HELO name, unless MAIL FROM is empty and SPF took it from there.
    ///   - dkim: the domain of every signature, in order.
    public func evaluate(
        authorDomains: [DomainName],
        spf: DMARCIdentifier?,
        dkim: [DMARCIdentifier]
    ) async -> DMARCOutcome {
        await conclude(await policies(for: authorDomains), spf: spf, dkim: dkim)
    }

    /// The first half, which needs no more than the header: what the author domains publish.
    public func policies(for authorDomains: [DomainName]) async -> DMARCPolicies {
        // As a rule there is one.
        var seen: Set<DomainName> = []
        let domains = authorDomains.count < 2 ? authorDomains : authorDomains.filter { seen.insert($0).inserted }
        var policies = DMARCPolicies(
            discovery: DMARCDiscovery(resolver: resolver, method: method, cache: cache, limits: limits),
            omitted: Array(domains.dropFirst(limits.dmarcAuthorDomainsMax))
        )
        for domain in domains.prefix(limits.dmarcAuthorDomainsMax) {
            policies.outcomes.append(await policies.discovery.policy(for: domain))
        }
        return policies
    }

    /// The second half: whether what SPF and DKIM found belongs to the author domains. `spf` and `dkim` as above.
    public func conclude(
        _ policies: DMARCPolicies,
        spf: DMARCIdentifier?,
        dkim: [DMARCIdentifier]
    ) async -> DMARCOutcome {
        var (discovery, outcomes) = (policies.discovery, policies.outcomes)
        let identifiers = DMARCIdentifiers(spf: spf, dkim: dkim, limits: limits)
        for index in outcomes.indices where outcomes[index].policyTag != nil {
            await discovery.align(&outcomes[index], with: identifiers)
        }
        return DMARCOutcome(authors: outcomes, omitted: policies.omitted, walks: discovery.walks)
    }
}
