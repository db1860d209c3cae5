import TestSupport
import Testing

@testable import Inspection

struct RunSetTests {
    @Test("holds what was put into it, each once")
    func holds() {
        var noise = Noise(seed: 5)
        for size in [0, 1, 100, 5_000] {
            let (ones, others) = (runs(size, &noise), runs(size, &noise))
            let (one, known) = (set(ones), Set(ones))
            #expect(one.count == known.count)
            #expect(ones.allSatisfy(one.contains))
            #expect(others.allSatisfy { one.contains($0) == known.contains($0) })
        }
    }

    @Test("runs for which there is no room are dropped")
    func full() {
        var small = RunSet(for: 4)
        for run in 1...1_000 { small.insert(UInt64(run)) }
        #expect(small.count <= 16)
        #expect(!small.contains(1_000_000))
    }

    private func runs(_ count: Int, _ noise: inout Noise) -> [UInt64] {
        (0..<count).map { _ in UInt64.random(in: 1...UInt64(max(1, count)), using: &noise) << 21 | 0x61 }
    }

    private func set(_ runs: [UInt64]) -> RunSet {
        var set = RunSet(for: runs.count)
        for run in runs { set.insert(run) }
        return set
    }
}
