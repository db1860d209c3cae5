/// The tag of the record a policy comes from (RFC 9989 section 4.10.1).
public enum DMARCPolicyTag: String, Sendable, Hashable, CaseIterable {
    /// The domain's own policy, and that of every name below it for which no other tag speaks.
    case domain = "p"
    /// For names below that exist.
    case subdomain = "sp"
    /// For names below that do not exist (NXDOMAIN, RFC 8020).
    case absent = "np"
}
