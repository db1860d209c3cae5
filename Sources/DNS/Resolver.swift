/// Whoever answers DNS questions: libunbound, a zone file, or a test.
///
/// An implementation follows aliases, always answers within its own deadline, and never throws: an answer that could
/// not be had is `Answer.Outcome.failure`.
public protocol Resolver: Sendable {
    func answer(to question: Question) async -> Answer

    /// The answer if it is at hand, so that nobody need wait for it; nil says nothing.
    func known(_ question: Question) -> Answer?
}

extension Resolver {
    public func known(_ question: Question) -> Answer? { nil }

    public func answer(_ name: DomainName, _ type: RecordType) async -> Answer {
        await answer(to: Question(name, type))
    }
}
