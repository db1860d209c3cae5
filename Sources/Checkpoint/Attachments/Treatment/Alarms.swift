import Synchronization

/// Calls whoever has a time limit when it is over, a moment late at most.
///
/// Nearly all work is done long before. One clock for all of it therefore: a timer of the system for each file costs
/// more than looking into many a file.
final class Alarms: Sendable {
    static let shared = Alarms()

    private struct Alarm {
        let moment: ContinuousClock.Instant
        let ring: @Sendable () -> Void
    }

    private struct State {
        var alarms: [Int: Alarm] = [:]
        var last = 0
        var isTicking = false
    }

    private let state = Mutex(State())
    private static let tick = Duration.milliseconds(100)

    /// The number of the alarm, by which it is cancelled.
    func set(at moment: ContinuousClock.Instant, _ ring: @escaping @Sendable () -> Void) -> Int {
        let (number, isFirst) = state.withLock { state in
            defer { state.isTicking = true }
            state.last += 1
            state.alarms[state.last] = Alarm(moment: moment, ring: ring)
            return (state.last, !state.isTicking)
        }
        if isFirst { Task { await run() } }
        return number
    }

    func cancel(_ number: Int) { state.withLock { $0.alarms[number] = nil } }

    /// Ticks as long as there are alarms.
    private func run() async {
        var isTicking = true
        while isTicking {
            try? await Task.sleep(for: Self.tick)
            let now = ContinuousClock.now
            let (due, goesOn) = state.withLock { state in
                let due = state.alarms.filter { $0.value.moment <= now }
                for number in due.keys { state.alarms[number] = nil }
                state.isTicking = !state.alarms.isEmpty
                return (due, state.isTicking)
            }
            for alarm in due.values { alarm.ring() }
            isTicking = goesOn
        }
    }
}
