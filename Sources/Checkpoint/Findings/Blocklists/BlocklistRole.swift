/// Where in a message a domain stands about which lists of domains are asked.
public enum BlocklistRole: String, Sendable, Hashable, CaseIterable {
    case from
    case returnPath = "return-path"
    case helo
    /// The signer that a DKIM signature names, whatever the signature comes to.
    case dkim
    /// Where a link leads.
    case link
}
