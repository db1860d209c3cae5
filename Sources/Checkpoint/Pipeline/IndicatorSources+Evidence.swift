import Authentication
import DNS
import Mail

extension IndicatorSources {
    /// Gathers what the indicators are worked out from.
    init(
        _ envelope: Envelope,
        header: Header,
        authors: AuthorDomains,
        _ checks: ClientChecks,
        _ signatures: [DKIMOutcome],
        _ dmarc: DMARCOutcome
    ) {
        self.init(
            authors: authors.domains,
            spf: checks.spf?.identifier,
            dkim: signatures.compactMap(\.identifier),
            dmarc: dmarc
        )
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
