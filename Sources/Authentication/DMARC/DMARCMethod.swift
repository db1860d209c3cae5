public import DNS

/// How the Organizational Domain of a name is found.
public enum DMARCMethod: Sendable {
    /// By asking the DNS upwards (RFC 9989 section 4.10).
    case treeWalk
    /// By a list of public suffixes, as RFC 7489 section 3.2 had it.
    case publicSuffixes(PublicSuffixes)

    /// The word of aggregate reports (RFC 9990, `discovery_method`).
    public var word: String {
        switch self {
        case .treeWalk: "treewalk"
        case .publicSuffixes: "psl"
        }
    }
}
