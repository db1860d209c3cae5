import Authentication
public import DNS
public import Mail

/// The way of a message from its bytes to the evidence about its sender. Every entrance of the program uses it.
public struct Pipeline: Sendable {
    let resolver: any Resolver
    let settings: Settings

    public init(resolver: any Resolver, settings: Settings) {
        self.resolver = resolver
        self.settings = settings
    }

    /// Runs every check.
    ///
    /// The checks that wait for the DNS run beside each other; the body is hashed once for all signatures.
    /// - Parameter now: seconds since 1970, for the expiry of signatures.
    public func evidence(for message: Message, envelope: Envelope, now: Int64) async -> Evidence {
        let header = message.header
        let authors = AuthorDomains(header: header)
        async let client = clientChecks(envelope, header: header, now: now)
        async let domainKeys = domainKeys(of: header)
        let signatures = await signatures(of: header, authors: authors.domains, now: now)
        let checks = await client
        let dmarc = await dmarc(authors.domains, spf: checks.spf, dkim: signatures.dkim)
        return Evidence(
            message: message,
            envelope: envelope,
            authors: authors,
            client: checks,
            dkim: signatures.dkim,
            domainKeys: await domainKeys,
            arc: signatures.arc,
            dmarc: dmarc,
            indicators: Indicators(
                IndicatorSources(envelope, header: header, authors: authors, checks, signatures.dkim, dmarc)
            )
        )
    }

    private func domainKeys(of header: Header) async -> DomainKeysOutcome? {
        await DomainKeysVerification.outcome(of: header, resolver: resolver, limits: settings.limits)
    }

    private func dmarc(_ authors: [DomainName], spf: SPFOutcome?, dkim: [DKIMOutcome]) async -> DMARCOutcome {
        await DMARCEvaluator(resolver: resolver, method: settings.dmarcMethod, limits: settings.limits).evaluate(
            authorDomains: authors,
            spf: spf?.identifier,
            dkim: dkim.compactMap(\.identifier)
        )
    }
}
