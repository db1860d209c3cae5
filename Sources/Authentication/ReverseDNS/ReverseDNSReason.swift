public import DNS

/// Why a reverse DNS check ended as it did (RFC 8601 section 3).
public enum ReverseDNSReason: Sendable, Hashable {
    /// This name of the address has the address. `pass`.
    case confirmed(DomainName)
    /// None of the names has the address. `fail`.
    case unconfirmed([DomainName])
    /// The address has no name: `exists` tells whether the reverse zone knows it at all. `permerror`.
    case nameless(exists: Bool)
    /// A question could not be answered, and no other name was confirmed. `temperror`.
    case unanswered(Question, Answer.Failure)
    /// The time for the whole check is used up. `temperror`.
    case timeExpired
}
