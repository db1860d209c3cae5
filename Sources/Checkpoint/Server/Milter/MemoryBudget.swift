import Synchronization

/// Counts the bytes of messages over all connections, and says who may read on.
///
/// Whoever finds no room waits; one of those who wait, the one that has waited longest, is let through all the same:
/// since a message is limited, it comes to an end, and gives its room to the others. So the sum never stays above
/// the budget by more than one message, and nothing waits for ever.
final class MemoryBudget: Sendable {
    typealias Token = UInt64

    private struct State {
        var used = 0
        var lastToken: Token = 0
        /// Who waits, from the longest.
        var waiting: [(token: Token, resume: @Sendable () -> Void)] = []
        /// Who may read without regard to the budget.
        var senior: Token?
    }

    private let bytesMax: Int
    private let state = Mutex(State())

    init(bytesMax: Int) { self.bytesMax = bytesMax }

    var used: Int { state.withLock { $0.used } }
    var waiting: Int { state.withLock { $0.waiting.count } }

    /// One for each connection.
    func token() -> Token {
        state.withLock { state in
            state.lastToken += 1
            return state.lastToken
        }
    }

    /// Takes bytes that have come. False when nothing more should be read until `resume` is called.
    func take(_ bytes: Int, for token: Token, resume: @escaping @Sendable () -> Void) -> Bool {
        state.withLock { state in
            state.used += bytes
            if state.used <= bytesMax || state.senior == token { return true }
            if state.senior == nil {
                state.senior = token
                return true
            }
            if !state.waiting.contains(where: { $0.token == token }) { state.waiting.append((token, resume)) }
            return false
        }
    }

    /// Gives bytes back at the end of a message.
    func give(_ bytes: Int, of token: Token) {
        let resumed: [@Sendable () -> Void] = state.withLock { state in
            state.used -= bytes
            state.waiting.removeAll { $0.token == token }
            if state.senior == token { state.senior = nil }
            guard state.used <= bytesMax else {
                guard state.senior == nil, !state.waiting.isEmpty else { return [] }
                let next = state.waiting.removeFirst()
                state.senior = next.token
                return [next.resume]
            }
            defer { state.waiting = [] }
            return state.waiting.map(\.resume)
        }
        for resume in resumed { resume() }
    }
}
