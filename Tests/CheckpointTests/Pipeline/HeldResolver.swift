import DNS
import Synchronization

/// Answers nothing until told to; then that nothing exists.
final class HeldResolver: Resolver {
    private struct State {
        var isReleased = false
        var waiting: [CheckedContinuation<Void, Never>] = []
        var asked = 0
    }

    private let state = Mutex(State())

    var asked: Int { state.withLock(\.asked) }

    func answer(to question: Question) async -> Answer {
        await withCheckedContinuation { continuation in
            let isReleased = state.withLock { state in
                state.asked += 1
                if !state.isReleased { state.waiting.append(continuation) }
                return state.isReleased
            }
            if isReleased { continuation.resume() }
        }
        return Answer(question, .nameError, ttl: 60)
    }

    func release() {
        let waiting = state.withLock { state in
            state.isReleased = true
            defer { state.waiting = [] }
            return state.waiting
        }
        for continuation in waiting { continuation.resume() }
    }
}
