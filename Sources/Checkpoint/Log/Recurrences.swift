import Synchronization

/// What fails again and again is told when it begins, then now and then, and when it is over, each time with how often
/// it happened: on a full disk every second says the same.
final class Recurrences: Sendable {
    /// Seconds between two tellings of the same.
    static let interval: Int64 = 600
    /// Different things that are remembered.
    static let countMax = 1000

    private struct Run {
        var toldAt: Int64
        /// Since it was told last.
        var untold = 0
        var total = 1
    }

    private let now: @Sendable () -> Int64
    private let runs = Mutex<[String: Run]>([:])

    /// - Parameter now: seconds since 1970.
    init(now: @escaping @Sendable () -> Int64 = { Moment.now }) { self.now = now }

    /// It happened. How often it did since it was told last; nil when it is not to be told now.
    ///
    /// - Parameter what: the same for what differs in nothing but numbers and names of files.
    func happened(_ what: String) -> Int? {
        let now = now()
        return runs.withLock { runs in
            guard var run = runs[what] else {
                if runs.count >= Self.countMax { runs = runs.filter { now - $0.value.toldAt < Self.interval } }
                if runs.count < Self.countMax { runs[what] = Run(toldAt: now) }
                return 1
            }
            run.untold += 1
            run.total += 1
            let times = run.untold
            // A clock that was set back must not keep it quiet.
            let isDue = !(0..<Self.interval).contains(now - run.toldAt)
            if isDue { (run.toldAt, run.untold) = (now, 0) }
            runs[what] = run
            return isDue ? times : nil
        }
    }

    /// All that begins so is over. How often it happened.
    func ended(beginningWith what: String) -> Int {
        runs.withLock { runs in
            let over = runs.filter { $0.key.hasPrefix(what) }
            for key in over.keys { runs[key] = nil }
            return over.values.reduce(0) { $0 + $1.total }
        }
    }
}
