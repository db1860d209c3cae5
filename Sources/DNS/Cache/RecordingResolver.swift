import Synchronization

/// Passes questions on and keeps the answers, so that a result can show what it rests on. One for each evaluation.
public final class RecordingResolver: Resolver {
    private let base: any Resolver
    private let limits: Limits
    private let record = Mutex<[Answer]>([])

    public init(_ base: any Resolver, limits: Limits = .standard) {
        self.base = base
        self.limits = limits
    }

    /// The answers so far, in the order in which they came; at most `Limits.recordedAnswersMax`.
    public var answers: [Answer] { record.withLock { $0 } }

    public func answer(to question: Question) async -> Answer {
        let answer = await base.answer(to: question)
        record.withLock { if $0.count < limits.recordedAnswersMax { $0.append(answer) } }
        return answer
    }
}
