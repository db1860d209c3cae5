import Synchronization

/// Numbers that only grow, one for each combination of labels. The labels are words of ours, never of a message: so
/// there are few.
final class LabelledCounter: Sendable {
    private let numbers = Mutex<[[String]: UInt64]>([:])

    func add(_ labels: String...) { numbers.withLock { $0[labels, default: 0] += 1 } }

    /// In the order of the labels.
    var values: [(labels: [String], value: UInt64)] {
        numbers.withLock { $0 }.map { ($0.key, $0.value) }.sorted { $0.labels.lexicographicallyPrecedes($1.labels) }
    }
}
