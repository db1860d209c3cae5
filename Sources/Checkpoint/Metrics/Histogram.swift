import Synchronization

/// How often values lay at or below each of some bounds.
final class Histogram: Sendable {
    private struct State {
        var counts: [UInt64]
        var sum = 0.0
        var count: UInt64 = 0
    }

    private let bounds: [Double]
    private let state: Mutex<State>

    /// - Parameter bounds: from the smallest to the largest.
    init(bounds: [Double]) {
        self.bounds = bounds
        state = Mutex(State(counts: Array(repeating: 0, count: bounds.count)))
    }

    func observe(_ value: Double) {
        let index = bounds.firstIndex { value <= $0 }
        state.withLock { state in
            if let index { state.counts[index] += 1 }
            state.sum += value
            state.count += 1
        }
    }

    /// The counts at or below each bound, the number of all values and their sum.
    var snapshot: (buckets: [(bound: Double, count: UInt64)], count: UInt64, sum: Double) {
        let state = state.withLock { $0 }
        var total: UInt64 = 0
        let buckets = zip(bounds, state.counts).map { bound, count in
            total += count
            return (bound: bound, count: total)
        }
        return (buckets, state.count, state.sum)
    }
}
