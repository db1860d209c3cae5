public import DNS

/// The answer to the one question a reader has: is this message from whom it says?
public enum Standing: Sendable, Hashable {
    /// The domain of From vouches for the message.
    case proven(DomainName, by: Proof)
    /// Nothing vouches for it, and nothing speaks against it.
    case unproven(DomainName?)
    /// The domain of From says, by its published records, that this message is not its own.
    case contradicted(DomainName, by: Contradiction)
    /// The message names several authors' domains, or none that can be read: who it is from depends on the reader.
    case ambiguous
    /// A question to the DNS was not answered: another try may tell.
    case undetermined(DomainName?)

    public enum Proof: String, Sendable, Hashable {
        case dmarc
        /// A signature of the domain or of one above it, where no DMARC policy exists.
        case signature = "dkim"
        /// An authorised server, the return path being in the domain of From, where no DMARC policy exists.
        case server = "spf"
    }

    public enum Contradiction: String, Sendable, Hashable {
        case dmarc
        case server = "spf"
    }

    /// The word in JSON.
    public var word: String {
        switch self {
        case .proven: "proven"
        case .unproven: "unproven"
        case .contradicted: "contradicted"
        case .ambiguous: "ambiguous"
        case .undetermined: "undetermined"
        }
    }

    /// All words there are.
    static let words = ["proven", "unproven", "contradicted", "ambiguous", "undetermined"]

    public var domain: DomainName? {
        switch self {
        case .proven(let domain, _), .contradicted(let domain, _): domain
        case .unproven(let domain), .undetermined(let domain): domain
        case .ambiguous: nil
        }
    }
}
