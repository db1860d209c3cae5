import TestSupport
import Testing

@testable import Checkpoint

@Suite struct LedgerIdentifierTests {
    @Test func `later ones sort behind earlier ones, as values, as text and by key`() {
        var generator = SeededGenerator(seed: 7)
        var previous: LedgerIdentifier?
        for step in 0..<1000 as Range<Int64> {
            let identifier = LedgerIdentifier(microseconds: LedgerSamples.start + step * 7, using: &generator)
            #expect(identifier.microseconds == LedgerSamples.start + step * 7)
            #expect(LedgerIdentifier(identifier.description) == identifier)
            #expect(identifier.key >= LedgerIdentifier.firstKey(at: identifier.microseconds))
            if let previous {
                #expect(previous < identifier)
                #expect(previous.description < identifier.description)
                #expect(previous.key < identifier.key)
                #expect(previous.key < LedgerIdentifier.firstKey(at: identifier.microseconds))
            }
            previous = identifier
        }
    }

    @Test func `in one microsecond they differ by randomness`() {
        var generator = SeededGenerator(seed: 1)
        let all = (0..<1000).map { _ in LedgerIdentifier(microseconds: LedgerSamples.start, using: &generator) }
        #expect(Set(all.map(\.description)).count == 1000)
    }

    @Test(arguments: [
        "", "short", "zzzzzzzzzzzzzzzzzzzzzzzzzz", "0123456789abcdefghijklmnop", "あ0000000000000000000000",
    ])
    func `what is no identifier is not read as one`(text: String) {
        #expect(LedgerIdentifier(text) == nil)
    }

    @Test(arguments: [Int64.min, -1, 0, 1, .max])
    func `no clock breaks it`(microseconds: Int64) {
        let identifier = LedgerIdentifier(microseconds: microseconds, randomness: .max)
        #expect(identifier.description.utf8.count == LedgerIdentifier.length)
        #expect(identifier.key >= 0)
        #expect(LedgerIdentifier(identifier.description) == identifier)
    }

    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000000Z"), (951_782_400_000_001, "2000-02-29T00:00:00.000001Z"),
        (1_795_420_799_999_999, "2026-11-23T07:59:59.999999Z"), (4_102_444_799_000_000, "2099-12-31T23:59:59.000000Z"),
        (-5, "1970-01-01T00:00:00.000000Z"),
    ])
    func `moments are written in UTC`(microseconds: Int64, text: String) {
        #expect(LedgerTime.text(microseconds) == text)
    }
}
