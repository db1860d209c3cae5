import DNS

/// `[authentication]`: whom we believe, and by which edition of DMARC.
struct AuthenticationSettings: Sendable, Hashable {
    /// Domains whose ARC seals are believed (RFC 8617 section 7.2): forwarders and lists that check as we do.
    var trustedSealers: [DomainName] = []
    /// How the organisation of a domain is found.
    var dmarc = DMARCReport.Method.treewalk

    init() {}
}

extension AuthenticationSettings {
    init(_ table: ConfigurationTable) {
        trustedSealers = table.values("trusted-sealers", default: trustedSealers, expected: .domainName) {
            try? Arguments.domain($0)
        }
        dmarc = table.choice("dmarc", default: dmarc)
    }
}
