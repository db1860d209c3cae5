import DNS
import Synchronization

/// A zone that can be replaced while it is asked, names that never answer, and every question noted.
final class ChangingResolver: Resolver {
    private struct State {
        var zone: Zone
        var stuck: [DomainName]
        var asked: [String] = []
    }

    private let state: Mutex<State>

    init(_ text: String, stuck: [String] = []) throws {
        state = Mutex(State(zone: try Zone(text), stuck: stuck.compactMap { DomainName($0) }))
    }

    func replace(_ text: String, stuck: [String] = []) throws {
        let zone = try Zone(text)
        state.withLock { state in
            state.zone = zone
            state.stuck = stuck.compactMap { DomainName($0) }
        }
    }

    var asked: [String] { state.withLock { $0.asked } }

    func answer(to question: Question) async -> Answer {
        let (zone, isStuck) = state.withLock { state in
            state.asked.append("\(question.name)")
            return (state.zone, state.stuck.contains { question.name.isSubdomain(of: $0) })
        }
        // Deaf to being cancelled, as some are.
        if isStuck { await Task.detached { try? await Task.sleep(for: .seconds(3_600)) }.value }
        return zone.answer(to: question)
    }
}
