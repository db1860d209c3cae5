import Testing

@testable import DNS

struct AnswerCacheTests {
    private func question(_ number: Int) throws -> Question {
        Question(try #require(DomainName("n\(number).example")), .txt)
    }

    @Test func theCacheStaysSmallAndKeepsWhatIsUsed() throws {
        var limits = Limits()
        limits.cacheEntriesMax = 100
        var cache = AnswerCache(limits: limits)
        for number in 0..<10_000 {
            cache.keep(Answer(try question(number), .records([.txt([[0x61]])]), ttl: 60), now: 0)
            #expect(cache.answer(to: try question(0), now: 1) != nil)
            #expect(cache.count <= 100)
        }
        #expect(cache.answer(to: try question(9_999), now: 1) != nil)
        #expect(cache.answer(to: try question(1), now: 1) == nil)
    }

    @Test func largeAnswersCountByTheirSize() throws {
        var limits = Limits()
        limits.cacheBytesMax = 1 << 20
        var cache = AnswerCache(limits: limits)
        let text = [[UInt8]](repeating: [UInt8](repeating: 0x61, count: 255), count: 200)
        for number in 0..<1_000 { cache.keep(Answer(try question(number), .records([.txt(text)]), ttl: 60), now: 0) }
        #expect((1...20).contains(cache.count))
    }

    @Test func anAnswerReplacesTheOneBefore() throws {
        var cache = AnswerCache(limits: .standard)
        cache.keep(Answer(try question(1), .noData, ttl: 60), now: 0)
        cache.keep(Answer(try question(1), .nameError, ttl: 60), now: 30)
        #expect(cache.answer(to: try question(1), now: 80)?.outcome == .nameError)
        #expect(cache.answer(to: try question(1), now: 90) == nil)
        #expect(cache.count == 0)
    }
}
