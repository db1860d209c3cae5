import Synchronization

/// Runs several pieces of work beside each other and waits for them for a limited time, whether or not they heed
/// being cancelled.
final class Gathering<Value: Sendable>: Sendable {
    private struct State {
        var values: [Value?]
        var missing: Int
        var waiting: CheckedContinuation<[Value?], Never>?
    }

    private let state: Mutex<State>

    private init(_ count: Int) { state = Mutex(State(values: Array(repeating: nil, count: count), missing: count)) }

    /// What `work` makes of each input, in their order; nil for each that did not come in time.
    static func run<Input: Sendable>(
        _ inputs: [Input],
        within time: Duration,
        _ work: @escaping @Sendable (Input) async -> Value
    ) async -> [Value?] {
        guard !inputs.isEmpty else { return [] }
        let gathering = Gathering(inputs.count)
        let tasks = inputs.enumerated().map { index, input in
            Task { gathering.put(await work(input), at: index) }
        }
        let timer = Task {
            do { try await Task.sleep(for: time) } catch { return }
            gathering.end()
        }
        let values = await withCheckedContinuation { gathering.wait($0) }
        timer.cancel()
        for task in tasks { task.cancel() }
        return values
    }

    private func wait(_ continuation: CheckedContinuation<[Value?], Never>) {
        let values: [Value?]? = state.withLock { state in
            guard state.missing > 0 else { return state.values }
            state.waiting = continuation
            return nil
        }
        if let values { continuation.resume(returning: values) }
    }

    private func put(_ value: Value, at index: Int) {
        let isLast = state.withLock { state in
            state.values[index] = value
            state.missing -= 1
            return state.missing == 0
        }
        if isLast { end() }
    }

    private func end() {
        let (continuation, values) = state.withLock { state in
            defer {
                state.waiting = nil
                state.missing = 0
            }
            return (state.waiting, state.values)
        }
        continuation?.resume(returning: values)
    }
}
