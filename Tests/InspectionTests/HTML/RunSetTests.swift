import TestSupport
import Testing

@testable import Inspection

struct RunSetTests {
    @Test("holds what was put into it, each once", arguments: [0, 1, 100, 5_000])
    func holds(size: Int) {
        var noise = Noise(seed: 5)
        let runs = runs(size, &noise)
        var set = RunSet(for: size)
        var known: Set<UInt64> = []
        #expect(runs.allSatisfy { set.insert($0) == known.insert($0).inserted })
        #expect(set.count == known.count)
    }

    @Test("knows which runs of another text it has, and each once", arguments: [0, 1, 100, 5_000])
    func meets(size: Int) {
        var noise = Noise(seed: 6)
        let (ones, others) = (runs(size, &noise), runs(size, &noise))
        var set = RunSet(for: 2 * size)
        for run in ones { set.insert(run) }
        let own = Set(ones)
        var seen: Set<UInt64> = []
        for run in others {
            let isNew = seen.insert(run).inserted
            #expect(set.meet(run) == (!isNew ? .known : own.contains(run) ? .friend : .stranger))
        }
        #expect(set.count == own.count)
    }

    @Test("runs for which there is no room are dropped")
    func full() {
        var small = RunSet(for: 4)
        for run in 1...1_000 { small.insert(UInt64(run)) }
        #expect(small.count <= 16)
        #expect(small.meet(1_000_000) == .known)
    }

    private func runs(_ count: Int, _ noise: inout Noise) -> [UInt64] {
        (0..<count).map { _ in UInt64.random(in: 1...UInt64(max(1, count)), using: &noise) << 21 | 0x61 }
    }
}
