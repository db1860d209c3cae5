public import DNS

/// A domain that SPF (MAIL FROM only, RFC 9989 section 4.4.2) or a DKIM signature speaks for, and what came out.
public struct DMARCIdentifier: Sendable, Hashable {
    public enum Standing: Sendable, Hashable {
        case passed
        /// Another try may pass.
        case undecided
        case failed
    }

    public let domain: DomainName
    public let standing: Standing

    public init(_ domain: DomainName, _ standing: Standing) {
        self.domain = domain
        self.standing = standing
    }

    /// From the result word of RFC 8601 section 2.7: `pass` and `temperror` count, every other has failed.
    public init(_ domain: DomainName, word: String) {
        let standing: Standing =
            switch word {
            case "pass": .passed
            case "temperror": .undecided
            default: .failed
            }
        self.init(domain, standing)
    }
}
