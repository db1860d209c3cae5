public import Mail

/// Which identity of a connection is checked (RFC 7208 section 2.2 to 2.4).
public enum SPFIdentity: Sendable, Hashable {
    /// The name given with HELO or EHLO.
    case helo
    /// The address given with MAIL FROM; the null sender is checked as postmaster at the HELO name.
    case mailFrom(EnvelopeAddress)
    /// The address responsible for the message by its header (RFC 4407): Sender ID only.
    case responsible(EnvelopeAddress)

    /// The word of the Received-SPF field (section 9.1) and of most tools.
    public var word: String {
        switch self {
        case .helo: "helo"
        case .mailFrom: "mailfrom"
        case .responsible: "pra"
        }
    }
}
