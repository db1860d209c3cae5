import Synchronization

/// Keeps answers for as long as they may be kept, and asks a question once however many want the answer at the same
/// time. One for the whole program, in front of the resolver that asks the network: a message asks some ten questions,
/// and an answer from here costs a thousandth of one from the library's own cache.
public final class CachingResolver: Resolver {
    private struct State {
        var cache: AnswerCache
        var flights: [Question: Pending<Answer>] = [:]
        var figures = CacheFigures()
    }

    private enum Way {
        case known(Answer)
        case join(Pending<Answer>)
        case start(Pending<Answer>)
        case busy
    }

    private let base: any Resolver
    private let limits: Limits
    private let seconds: @Sendable () -> Int64
    private let state: Mutex<State>

    /// - Parameter seconds: a clock that never goes back, in seconds from any moment.
    public init(
        _ base: any Resolver,
        limits: Limits = .standard,
        seconds: @escaping @Sendable () -> Int64 = CachingResolver.uptime()
    ) {
        self.base = base
        self.limits = limits
        self.seconds = seconds
        state = Mutex(State(cache: AnswerCache(limits: limits)))
    }

    /// Seconds since this call.
    public static func uptime() -> @Sendable () -> Int64 {
        let start = ContinuousClock.now
        return { (ContinuousClock.now - start).components.seconds }
    }

    public func known(_ question: Question) -> Answer? {
        let now = seconds()
        return state.withLock { state in
            // One that is not known is asked for next, and counted there.
            guard let answer = state.cache.answer(to: question, now: now) else { return nil }
            state.figures.questions += 1
            state.figures.hits += 1
            return answer
        }
    }

    /// What was counted since the start.
    public var figures: CacheFigures {
        state.withLock { state in
            var figures = state.figures
            figures.entries = state.cache.count
            return figures
        }
    }

    public func answer(to question: Question) async -> Answer {
        // Nobody waits any more: this is what the outcome of a question without an answer is called.
        let abandoned = Answer(question, .failure(.timeout))
        switch way(to: question) {
        case .known(let answer):
            return answer
        case .busy:
            return Answer(question, .failure(.limit))
        case .join(let flight):
            return await flight.wait(ifCancelled: abandoned)
        case .start(let flight):
            // Not a child: others may join, and must not lose the answer when this task is cancelled.
            Task { land(flight, await base.answer(to: question)) }
            return await flight.wait(ifCancelled: abandoned)
        }
    }

    private func way(to question: Question) -> Way {
        let now = seconds()
        return state.withLock { state in
            state.figures.questions += 1
            if let answer = state.cache.answer(to: question, now: now) {
                state.figures.hits += 1
                return .known(answer)
            }
            if let flight = state.flights[question] {
                state.figures.joined += 1
                return .join(flight)
            }
            guard state.flights.count < limits.questionsInFlightMax else { return .busy }
            let flight = Pending<Answer>()
            state.flights[question] = flight
            return .start(flight)
        }
    }

    private func land(_ flight: Pending<Answer>, _ answer: Answer) {
        let now = seconds()
        state.withLock { state in
            state.flights[answer.question] = nil
            if case .failure = answer.outcome { state.figures.failures += 1 }
            state.cache.keep(answer, now: now)
        }
        flight.give(answer)
    }
}
