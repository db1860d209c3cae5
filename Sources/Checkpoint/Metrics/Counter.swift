import Synchronization

/// A number that only grows.
final class Counter: Sendable {
    private let number = Atomic<UInt64>(0)

    func add(_ count: UInt64 = 1) { number.wrappingAdd(count, ordering: .relaxed) }

    var value: UInt64 { number.load(ordering: .relaxed) }
}
