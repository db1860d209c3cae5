public import DNS

/// One line of the walk through SPF records: a record that was read or a term that was evaluated.
public struct SPFStep: Sendable, Hashable {
    /// How deep in includes and redirects it stands, for indentation: 0 for the first record.
    public let depth: Int
    public internal(set) var subject: Subject
    /// The name a term asked for, after macro expansion; printable.
    public internal(set) var target: String?
    /// The DNS answers asked for it, in order.
    public internal(set) var answers: [Answer] = []
    public internal(set) var verdict: Verdict = .pending

    public init(depth: Int, subject: Subject) {
        self.depth = depth
        self.subject = subject
    }

    public enum Subject: Sendable, Hashable {
        /// The domain whose record is looked for, with the record when there is exactly one (made printable).
        case record(domain: DomainName, text: String?)
        /// A mechanism with its qualifier.
        case mechanism(String)
        /// The `redirect` modifier, reached since no mechanism matched.
        case redirect(String)
        /// The `exp` modifier, asked for after a `fail`.
        case explanation(String)
    }

    public enum Verdict: String, Sendable, Hashable, CaseIterable {
        /// Evaluation ended inside this step.
        case pending
        /// The record was read, the redirect followed, the explanation found.
        case used
        /// There was no record, no redirect target or no usable explanation.
        case absent
        case matched
        case unmatched = "not-matched"
        /// The target is no name the DNS could be asked for: taken as no match.
        case unusable
    }
}
