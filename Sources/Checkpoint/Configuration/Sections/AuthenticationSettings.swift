/// `[authentication]`: by which edition of DMARC. Whom we believe is for the policy to read.
struct AuthenticationSettings: Sendable, Hashable {
    /// How the organisation of a domain is found.
    var dmarc = DMARCReport.Method.treewalk

    init() {}
}

extension AuthenticationSettings {
    init(_ table: ConfigurationTable) { dmarc = table.choice("dmarc", default: dmarc) }
}
