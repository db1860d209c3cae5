import Synchronization

/// Values that were read from texts, by the text.
final class TextCache<Value: Sendable>: Sendable {
    private struct Text: Hashable {
        let bytes: [UInt8]

        func hash(into hasher: inout Hasher) {
            unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        }
    }

    /// Two generations: what is used moves to the young one, and the old one is dropped when that is full.
    private struct Generations {
        var young: [Text: Value] = [:]
        var old: [Text: Value] = [:]
    }

    private let generations = Mutex(Generations())
    private let countMax: Int

    /// - Parameter countMax: values in both generations.
    init(countMax: Int) { self.countMax = countMax }

    func value(of bytes: [UInt8], read: ([UInt8]) -> Value) -> Value {
        let text = Text(bytes: bytes)
        if let known = generations.withLock({ Self.find(text, &$0, countMax) }) { return known }
        let value = read(bytes)
        generations.withLock { Self.add(value, text, &$0, countMax) }
        return value
    }

    private static func find(_ text: Text, _ generations: inout Generations, _ countMax: Int) -> Value? {
        if let value = generations.young[text] { return value }
        guard let value = generations.old[text] else { return nil }
        add(value, text, &generations, countMax)
        return value
    }

    private static func add(_ value: Value, _ text: Text, _ generations: inout Generations, _ countMax: Int) {
        if generations.young.count >= max(1, countMax / 2) {
            generations.old = generations.young
            generations.young = [:]
        }
        generations.young[text] = value
    }
}
