import Synchronization

/// The gate that new connections get. A reload puts another in its place; connections keep theirs to their end.
final class CurrentGate: Sendable {
    private let gate: Mutex<Gate>

    init(_ gate: Gate) { self.gate = Mutex(gate) }

    var current: Gate { gate.withLock { $0 } }

    func replace(with gate: Gate) { self.gate.withLock { $0 = gate } }
}
