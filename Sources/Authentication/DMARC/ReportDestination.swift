public import DNS

/// Whether reports about one domain may be sent to an address of another (RFC 9990 section 4): the owner of the other
/// must have agreed in the DNS, or anyone could have a stranger flooded with reports.
public struct ReportDestination: Sendable {
    public enum Verdict: Sendable, Hashable {
        /// Send to these. They differ from the URI asked about when the receiving side named others on its host.
        case accepted([DMARCReportURI])
        /// The host has not agreed: it publishes no record for this domain.
        case notConfirmed(Question)
        /// The host names other addresses, none of which is on the same host: nothing may be sent to either.
        case overrideElsewhere(Question)
        /// No `mailto:` URI.
        case notMail
        /// Ask again later.
        case unanswered(Question, Answer.Failure)
    }

    private let resolver: any Resolver
    private let method: DMARCMethod
    private let limits: Limits

    public init(resolver: any Resolver, method: DMARCMethod = .treeWalk, limits: Limits = .standard) {
        self.resolver = resolver
        self.method = method
        self.limits = limits
    }

    /// - Parameter policyDomain: where the record with the URI was found.
    public func verify(_ uri: DMARCReportURI, for policyDomain: DomainName) async -> Verdict {
        guard let host = uri.host else { return .notMail }
        if host == policyDomain { return .accepted([uri]) }
        var discovery = DMARCDiscovery(resolver: resolver, method: method, limits: limits)
        var organizations: [DomainName] = []
        for domain in [policyDomain, host] {
            switch await discovery.organizationalDomain(of: domain) {
            case .domain(let organization): organizations.append(organization)
            case .unanswered(let question, let failure): return .unanswered(question, failure)
            case .limit: organizations.append(domain)
            }
        }
        if organizations.first == organizations.last { return .accepted([uri]) }
        return await confirm(uri, host, policyDomain)
    }

    private func confirm(_ uri: DMARCReportURI, _ host: DomainName, _ policyDomain: DomainName) async -> Verdict {
        let labels = policyDomain.labels + [Array("_report".utf8), Array("_dmarc".utf8)] + host.labels
        guard let name = DomainName(labels: labels) else { return .notConfirmed(Question(host, .txt)) }
        let question = Question(name, .txt)
        let answer = await resolver.answer(to: question)
        if let failure = answer.failure { return .unanswered(question, failure) }
        let records = answer.texts.compactMap { DMARCRecord(parsing: $0, limits: limits) }
        guard !records.isEmpty else { return .notConfirmed(question) }
        let named = records.flatMap(\.aggregateURIs)
        guard !named.isEmpty else { return .accepted([uri]) }
        let onHost = named.filter { $0.host == host }
        return onHost.isEmpty ? .overrideElsewhere(question) : .accepted(onHost)
    }
}
