/// Whom the resolver asks, and whose signatures it trusts.
public struct UnboundSettings: Sendable {
    public enum Servers: Sendable, Hashable {
        /// The name servers of /etc/resolv.conf; without that file the root servers and downwards.
        case system
        /// These servers, which resolve for us.
        case forward([ServerAddress])
        /// The root servers and downwards.
        case recursive
    }

    public enum TrustAnchors: Sendable, Hashable {
        /// The key of the root zone from Debian's package dns-root-data, when that is installed. Where the servers
        /// asked do not pass on DNSSEC, as in many homes and test beds, answers are taken unvalidated
        /// (`Answer.Security.indeterminate`) rather than all thrown away.
        case system
        /// DS or DNSKEY records in master-file form; a failure to validate below them is final.
        case records([String])
        /// No validation: every answer is `Answer.Security.indeterminate`.
        case none
    }

    public var servers: Servers
    public var trustAnchors: TrustAnchors
    public var limits: Limits

    public init(
        servers: Servers = .system,
        trustAnchors: TrustAnchors = .system,
        limits: Limits = .standard
    ) {
        self.servers = servers
        self.trustAnchors = trustAnchors
        self.limits = limits
    }

    static let rootKeyFile = "/usr/share/dns/root.key"
}
