import Authentication
import DNS

extension BlocklistDomains {
    /// The domains that a message names.
    init(_ evidence: Evidence) {
        self.init(
            from: evidence.authors.domains,
            returnPath: evidence.envelope.returnPath.flatMap { MailAddress(path: $0).domain },
            helo: evidence.envelope.helo.flatMap { AuthorDomains.domain($0) },
            dkim: evidence.dkim.compactMap(\.domain)
        )
    }
}
