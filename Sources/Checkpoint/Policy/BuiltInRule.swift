/// The rules that stand behind those of the configuration, in this order; the raw value is the name in verdicts and the
/// key in `[policy]`. They judge inbound mail alone.
public enum BuiltInRule: String, Sendable, Hashable, CaseIterable {
    /// An own entry denies the sender or the client.
    case denyList = "deny-list"
    /// An own entry allows the client, or the sender, who is authentic.
    case allowList = "allow-list"
    /// A zone of a blocklist, whose listing is to be refused outright, lists the sender.
    case blocklists
    /// More than one From field: what one reader shows another does not (RFC 5322 section 3.6).
    case fromFields = "from-fields"
    /// What the domain of the author asks for by DMARC (RFC 9989 section 5.4).
    case dmarc
    /// Several authors' domains, or none: outside of DMARC, and a way around it (RFC 9989 section 11.5).
    case authorDomains = "author-domains"

    /// How far a rule goes.
    public enum Use: String, Sendable, Hashable, CaseIterable {
        case on
        /// Noted, with what it would have done.
        case observe
        case off
    }
}
