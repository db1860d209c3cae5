/// The answer to one question. Every way in which it can end is a value, and each is told apart, since mail
/// authentication treats them differently (RFC 7208 section 2.6, RFC 6376 section 6.1.2, RFC 9989 section 4.7).
public struct Answer: Sendable, Hashable {
    public enum Outcome: Sendable, Hashable {
        /// At least one record of the type asked for.
        case records([Record])
        /// The name exists, without records of this type.
        case noData
        /// NXDOMAIN: neither the name nor anything below it exists (RFC 8020).
        case nameError
        case failure(Failure)
    }

    /// Why there is no answer. All are temporary for mail.
    public enum Failure: String, Sendable, Hashable, CaseIterable {
        /// SERVFAIL or another refusal of the servers.
        case serverFailure = "SERVFAIL"
        case timeout = "TIMEOUT"
        /// The answer came and DNSSEC proves it false (RFC 4033 section 5).
        case bogus = "BOGUS"
        /// A limit of ours was reached: answer too large, alias chain too long, too many questions waiting.
        case limit = "LIMIT"
    }

    /// DNSSEC status (RFC 4033 section 5). A bogus answer is `Outcome.failure(.bogus)`.
    public enum Security: String, Sendable, Hashable {
        case secure
        case insecure
        /// Not validated at all: an answer from a zone file, or a resolver without a trust anchor.
        case indeterminate
    }

    public let question: Question
    public let outcome: Outcome
    /// Seconds the answer may be kept; for negative answers from the SOA record (RFC 2308).
    public let ttl: UInt32
    public let security: Security
    /// The name that the records belong to, when aliases (CNAME) were followed; else the name asked for.
    public let canonicalName: DomainName

    public init(
        _ question: Question,
        _ outcome: Outcome,
        ttl: UInt32 = 0,
        security: Security = .indeterminate,
        canonicalName: DomainName? = nil
    ) {
        self.question = question
        self.outcome = outcome
        self.ttl = ttl
        self.security = security
        self.canonicalName = canonicalName ?? question.name
    }

    /// The records, empty for every other outcome.
    public var records: [Record] {
        if case .records(let records) = outcome { records } else { [] }
    }

    public var failure: Failure? {
        if case .failure(let failure) = outcome { failure } else { nil }
    }
}
