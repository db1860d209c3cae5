public import Authentication
import DNS
import Mail

extension Evidence {
    /// What a reader at a webmail would see; worked out for the call.
    public var indicators: Indicators { Indicators(IndicatorSources(self)) }
}

extension IndicatorSources {
    /// Gathers what the indicators are worked out from.
    fileprivate init(_ evidence: Evidence) {
        self.init(
            authors: evidence.authors.domains,
            spf: evidence.client.spf?.identifier,
            dkim: evidence.dkim.compactMap(\.identifier),
            dmarc: evidence.dmarc
        )
        let (envelope, header) = (evidence.envelope, evidence.message.header)
        returnPath = envelope.returnPath.flatMap { AuthorDomains.domain(ReversePath.address($0).domain) }
        encryption =
            switch envelope.tls {
            case .unknown: .unknown
            case .none: .plain
            case .encrypted(let version): .encrypted(version)
            }
        sender = header.first(named: "Sender").flatMap {
            AddressList(parsing: header.value(of: $0)).mailboxes.first.flatMap { AuthorDomains.domain($0.domain) }
        }
        mailingList = header.first(named: "List-Id").map { HeaderText.decode(header.value(of: $0), charsets: .system) }
    }
}

extension SPFOutcome {
    /// The domain and what it came to, as DMARC wants it.
    var identifier: DMARCIdentifier? { domain.map { DMARCIdentifier($0, word: result.rawValue) } }
}

extension DKIMOutcome {
    /// The signer and what its signature came to, as DMARC wants it.
    var identifier: DMARCIdentifier? { domain.map { DMARCIdentifier($0, word: result.rawValue) } }
}
