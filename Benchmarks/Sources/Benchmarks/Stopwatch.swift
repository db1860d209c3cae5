import CAllocations
import CPeers

/// One thing that is measured; it yields whether it did what it should.
struct Contender {
    let name: String
    let run: () async -> Bool
}

/// Processor time of contenders, taken in turns, so that whatever else the machine does falls on all alike.
enum Stopwatch {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static let rounds = 9
    private static let secondsPerRound = 0.04

    /// The median over the rounds, in seconds of processor time for one run of each.
    static func seconds(_ contenders: [Contender]) async throws -> [Double] {
        var repeats: [Int] = []
        for contender in contenders {
            guard await contender.run() else { throw Failure(description: "\(contender.name) gave a wrong answer") }
            let once = await time(contender, 1)
            repeats.append(max(1, Int(secondsPerRound / max(once, 1e-7))))
        }
        var times = contenders.map { _ in [Double]() }
        for _ in 0..<rounds {
            for (index, contender) in contenders.enumerated() {
                times[index].append(await time(contender, repeats[index]))
            }
        }
        return times.map { $0.sorted()[rounds / 2] }
    }

    private static func time(_ contender: Contender, _ repeats: Int) async -> Double {
        var good = true
        let start = peer_processor_seconds()
        for _ in 0..<repeats { good = await contender.run() && good }
        let end = peer_processor_seconds()
        return good ? (end - start) / Double(repeats) : .infinity
    }

    /// Calls for memory that one run makes, and the bytes they ask for; what the first run alone needs is left out.
    static func allocations(_ contender: Contender) async -> (calls: Int, bytes: Int) {
        for _ in 0..<3 { _ = await contender.run() }
        let repeats = 10
        var calls: UInt = 0
        var bytes: UInt = 0
        allocations_start()
        for _ in 0..<repeats { _ = await contender.run() }
        allocations_stop(&calls, &bytes)
        return (Int(calls) / repeats, Int(bytes) / repeats)
    }
}
