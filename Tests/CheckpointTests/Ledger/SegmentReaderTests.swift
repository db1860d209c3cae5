import TestSupport
import Testing

@testable import Checkpoint

@Suite struct SegmentReaderTests {
    private let entries = (1...4).map { LedgerSamples.entry($0) }
    private var frames: [[UInt8]] { entries.map(LedgerFrame.encode) }

    @Test func `every field comes back`() throws {
        var entry = LedgerSamples.entry(1)
        entry.authors = ["a@x.example", "", "ゆ@例.example"]
        entry.returnPath = ""
        entry.recipients = []
        entry.subject = nil
        entry.client = nil
        let reader = SegmentReader(LedgerFrame.encode(entry)[...], isFinished: true)
        #expect(reader.entries == [entry])
        #expect(reader.torn == 0)
    }

    @Test func `cut at every byte, what is whole is read and the rest is torn`() {
        let bytes = Array(frames.joined())
        let ends = frames.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.count) }
        for count in 0...bytes.count {
            let whole = (ends.lastIndex { $0 <= count } ?? 0)
            let finished = SegmentReader(bytes.prefix(count), isFinished: true)
            #expect(finished.entries == Array(entries.prefix(whole)), "cut at \(count)")
            #expect(finished.torn == count - ends[whole])
            #expect(finished.consumed == count)
            let growing = SegmentReader(bytes.prefix(count), isFinished: false)
            #expect(growing.entries.count == whole)
            #expect(growing.consumed == ends[whole], "what is not whole yet is read again")
            #expect(growing.torn == 0)
        }
    }

    @Test func `a byte changed anywhere costs one record at most`() {
        let bytes = Array(frames.joined())
        for place in stride(from: 0, to: bytes.count, by: 3) {
            var changed = bytes
            changed[place] ^= 0x15
            let reader = SegmentReader(changed[...], isFinished: true)
            #expect(reader.entries.count == 3, "changed at \(place)")
            #expect(reader.consumed == bytes.count)
        }
    }

    @Test func `damage between two records is passed over`() {
        let noise = Array("SKL1 SKSKL SKL1\u{FF}".utf8)
        let bytes = frames[0] + noise + frames[1] + frames[2].dropLast(5) + frames[3]
        let reader = SegmentReader(bytes[...], isFinished: true)
        #expect(reader.entries == [entries[0], entries[1], entries[3]])
        #expect(reader.torn == noise.count + frames[2].count - 5)
    }

    @Test func `any bytes are read without harm`() {
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<300 {
            var bytes = Array(frames.joined())
            for _ in 0..<Int.random(in: 1...40, using: &generator) {
                bytes[Int.random(in: bytes.indices, using: &generator)] = .random(in: 0...255, using: &generator)
            }
            let start = Int.random(in: bytes.indices, using: &generator)
            let reader = SegmentReader(bytes[start...], isFinished: .random(using: &generator))
            #expect(reader.consumed <= bytes.count - start)
        }
    }

    @Test func `unknown fields of a later version are passed over`() {
        let plain = LedgerFrame.encode(entries[0])
        let payload = plain.dropFirst(LedgerFrame.headBytes) + [200, 0, 0, 0, 3, 1, 2, 3]
        #expect(LedgerFrame.entry(in: payload) == entries[0])
    }

    @Test func `a batch ends where it was told to`() {
        let bytes = Array(frames.joined())
        let first = SegmentReader(bytes[...], isFinished: true, max: 3)
        #expect(first.entries.count == 3)
        #expect(SegmentReader(bytes[first.consumed...], isFinished: true).entries == [entries[3]])
    }
}
