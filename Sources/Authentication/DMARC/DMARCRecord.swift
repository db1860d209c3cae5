/// The record a domain publishes at `_dmarc` (RFC 9989 section 4.7), with the default for every tag that is absent or
/// not understood.
public struct DMARCRecord: Sendable, Hashable {
    /// The record as it was published, printable.
    public let text: String
    /// `p`, `sp` and `np`; nil when absent or invalid. See `standing`.
    public let domainPolicy: DMARCPolicy?
    public let subdomainPolicy: DMARCPolicy?
    public let absentPolicy: DMARCPolicy?
    /// `psd`: true for `y`, false for `n`, nil for `u`.
    public let isPublicSuffix: Bool?
    /// `t=y`: policies are to be applied one step lower.
    public let isTesting: Bool
    /// `adkim` and `aspf`.
    public let dkimAlignment: DMARCAlignment
    public let spfAlignment: DMARCAlignment
    /// `rua`: where aggregate reports go.
    public let aggregateURIs: [DMARCReportURI]
    /// `ruf`: where failure reports go. Ignored for public suffixes by whoever sends them (RFC 9989 section 10.2).
    public let failureURIs: [DMARCReportURI]
    /// `fo`: when a failure report is wanted, as letters; `0` when the tag does not count.
    public let failureOptions: [String]
    /// Known tags whose value was not understood, as they stand, printable.
    public let invalidTags: [String]

    /// What section 4.10.1 makes of the policies.
    public enum Standing: String, Sendable, Hashable {
        case asPublished = "as-published"
        /// `p` is absent or one of the policies is invalid; reports are wanted: all policies are `none`.
        case reportsOnly = "reports-only"
        /// The same, without anywhere to report to: no DMARC processing.
        case unusable
    }

    public let standing: Standing

    /// The policy for a domain and the tag it comes from; `t` is not applied yet.
    /// - Parameters:
    ///   - isOwn: whether the record is that of the author domain itself.
    ///   - exists: whether that domain exists.
    public func policy(isOwn: Bool, exists: Bool) -> (tag: DMARCPolicyTag, policy: DMARCPolicy) {
        guard standing == .asPublished, let domainPolicy else { return (.domain, .none) }
        if isOwn { return (.domain, domainPolicy) }
        if !exists, let absentPolicy { return (.absent, absentPolicy) }
        if let subdomainPolicy { return (.subdomain, subdomainPolicy) }
        return (.domain, domainPolicy)
    }

    /// Whether it matters for a subdomain if it exists.
    var asksForExistence: Bool { standing == .asPublished && absentPolicy != nil }
}
