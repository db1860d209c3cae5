import Synchronization

/// The time that work may take: it must be done by a moment.
struct WorkTime: Sendable {
    let moment: ContinuousClock.Instant

    init(in seconds: Int) { moment = .now + .seconds(seconds) }

    var hasPassed: Bool { ContinuousClock.now >= moment }

    /// What the work comes to; nil when it is not done in time. It is then cancelled, and nobody waits for it.
    func result<Value: Sendable>(of work: @escaping @Sendable () async -> Value) async -> Value? {
        let once = Once<Value>()
        return await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                once.wait(continuation)
                // It goes on here until it must wait: others' threads need not be woken up for that.
                let working = Task.immediate { once.resume(await work()) }
                let alarm = Alarms.shared.set(at: moment) { once.resume(nil) }
                once.onResume {
                    working.cancel()
                    Alarms.shared.cancel(alarm)
                }
            }
        } onCancel: {
            once.resume(nil)
        }
    }

    /// A continuation that is resumed by whoever comes first.
    private final class Once<Value: Sendable>: Sendable {
        private struct State {
            var continuation: CheckedContinuation<Value?, Never>?
            var value: Value??
            var end: (@Sendable () -> Void)?
        }

        private let state = Mutex(State())

        func wait(_ continuation: CheckedContinuation<Value?, Never>) {
            let early: Value?? = state.withLock { state in
                if state.value == nil { state.continuation = continuation }
                return state.value
            }
            if let early { continuation.resume(returning: early) }
        }

        func onResume(_ end: @escaping @Sendable () -> Void) {
            let isOver = state.withLock { state in
                if state.value == nil { state.end = end }
                return state.value != nil
            }
            if isOver { end() }
        }

        func resume(_ value: Value?) {
            typealias Waiting = (continuation: CheckedContinuation<Value?, Never>?, end: (@Sendable () -> Void)?)
            let (continuation, end) = state.withLock { state -> Waiting in
                guard state.value == nil else { return (nil, nil) }
                state.value = .some(value)
                defer { (state.continuation, state.end) = (nil, nil) }
                return (state.continuation, state.end)
            }
            continuation?.resume(returning: value)
            end?()
        }
    }
}
