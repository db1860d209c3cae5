import DNS
import Synchronization
import Testing

struct CachingResolverTests {
    /// Counts questions; answers when told to.
    private final class Source: Resolver {
        let asked = Mutex(0)
        let outcome: Answer.Outcome
        let ttl: UInt32
        let gate: AsyncStream<Void>?

        init(_ outcome: Answer.Outcome, ttl: UInt32, gate: AsyncStream<Void>? = nil) {
            self.outcome = outcome
            self.ttl = ttl
            self.gate = gate
        }

        var count: Int { asked.withLock { $0 } }

        func answer(to question: Question) async -> Answer {
            asked.withLock { $0 += 1 }
            if let gate { for await _ in gate { break } }
            return Answer(question, outcome, ttl: ttl)
        }
    }

    private final class Clock: Sendable {
        let now = Mutex<Int64>(1000)
        func advance(_ seconds: Int64) { now.withLock { $0 += seconds } }
        var reading: @Sendable () -> Int64 { { self.now.withLock { $0 } } }
    }

    @Test("it counts what was asked, remembered, and not answered")
    func figures() async {
        let resolver = CachingResolver(Source(Self.records, ttl: 60))
        _ = await resolver.answer(to: question)
        _ = await resolver.answer(to: question)
        #expect(resolver.known(question) != nil)
        #expect(resolver.known(Question(.root, .txt)) == nil)
        let figures = resolver.figures
        #expect(figures.questions == 3 && figures.hits == 2 && figures.joined == 0)
        #expect(figures.failures == 0 && figures.entries == 1)
        let silent = CachingResolver(Source(.failure(.timeout), ttl: 0))
        _ = await silent.answer(to: question)
        #expect(silent.figures.failures == 1 && silent.figures.questions == 1)
    }

    private static let records = Answer.Outcome.records([.a(.v4(1))])
    private let question = Question(.root, .a)

    @Test(arguments: [
        (records, UInt32(60), Int64(60)), (records, 10_000_000, 86_400), (records, 0, 0), (.noData, 100, 100),
        (.nameError, 7200, 900), (.failure(.serverFailure), 0, 5), (.failure(.timeout), 0, 5),
        (.failure(.bogus), 600, 5), (.failure(.limit), 600, 0),
    ])
    func answersAreKeptAsLongAsTheyMayBe(outcome: Answer.Outcome, ttl: UInt32, seconds: Int64) async {
        let source = Source(outcome, ttl: ttl)
        let clock = Clock()
        let resolver = CachingResolver(source, seconds: clock.reading)
        #expect(await resolver.answer(to: question).outcome == outcome)
        if seconds > 0 {
            clock.advance(seconds - 1)
            let answer = await resolver.answer(to: question)
            #expect(answer.outcome == outcome)
            #expect(answer.ttl == (ttl > UInt32(seconds - 1) ? ttl - UInt32(seconds - 1) : 0))
            #expect(source.count == 1)
            clock.advance(1)
        }
        _ = await resolver.answer(to: question)
        #expect(source.count == 2)
    }

    @Test func oneQuestionIsAskedOnceHoweverManyWait() async {
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let source = Source(Self.records, ttl: 0, gate: gate)
        let resolver = CachingResolver(source)
        await withTaskGroup(of: Answer.self) { group in
            for _ in 0..<100 { group.addTask { await resolver.answer(to: question) } }
            while source.count == 0 { await Task.yield() }
            for _ in 0..<1000 { await Task.yield() }
            opener.yield()
            for await answer in group { #expect(answer.outcome == Self.records) }
        }
        // With a TTL of 0 a late comer asks again; a hundred who came together do not.
        #expect(source.count < 10)
    }

    @Test func aCancelledTaskStopsWaitingAndTheOthersDoNot() async {
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let source = Source(Self.records, ttl: 60, gate: gate)
        let resolver = CachingResolver(source)
        let first = Task { await resolver.answer(to: question) }
        while source.count == 0 { await Task.yield() }
        let second = Task { await resolver.answer(to: question) }
        first.cancel()
        #expect(await first.value.failure == .timeout)
        opener.yield()
        #expect(await second.value.outcome == Self.records)
        let late = Task {
            unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
            return await resolver.answer(to: Question(.root, .txt))
        }
        #expect(await late.value.failure == .timeout)
        opener.finish()
    }

    @Test func questionsOverTheLimitAreTurnedAway() async {
        let (gate, opener) = AsyncStream<Void>.makeStream()
        let source = Source(Self.records, ttl: 60, gate: gate)
        var limits = Limits()
        limits.questionsInFlightMax = 1
        let resolver = CachingResolver(source, limits: limits)
        let first = Task { await resolver.answer(to: question) }
        while source.count == 0 { await Task.yield() }
        #expect(await resolver.answer(to: Question(.root, .txt)).failure == .limit)
        opener.finish()
        #expect(await first.value.outcome == Self.records)
        #expect(await resolver.answer(to: Question(.root, .txt)).outcome == Self.records)
    }
}
