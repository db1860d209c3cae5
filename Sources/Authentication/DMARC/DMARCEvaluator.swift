public import DNS

/// Evaluates DMARC (RFC 9989) for the author domains of a message, from what SPF and DKIM found.
public struct DMARCEvaluator: Sendable {
    private let resolver: any Resolver
    private let method: DMARCMethod
    private let limits: Limits

    public init(resolver: any Resolver, method: DMARCMethod = .treeWalk, limits: Limits = .standard) {
        self.resolver = resolver
        self.method = method
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
        var seen: Set<DomainName> = []
        let domains = authorDomains.filter { seen.insert($0).inserted }
        var discovery = DMARCDiscovery(resolver: resolver, method: method, limits: limits)
        var outcomes: [DMARCAuthorOutcome] = []
        for domain in domains.prefix(limits.dmarcAuthorDomainsMax) {
            outcomes.append(await discovery.policy(for: domain))
        }
        let identifiers = DMARCIdentifiers(spf: spf, dkim: dkim, limits: limits)
        for index in outcomes.indices where outcomes[index].policyTag != nil {
            await discovery.align(&outcomes[index], with: identifiers)
        }
        return DMARCOutcome(
            authors: outcomes,
            omitted: Array(domains.dropFirst(limits.dmarcAuthorDomainsMax)),
            walks: discovery.walks
        )
    }
}
