import Synchronization

/// Keys that were read before, by the text of their records. A sender's key comes with each of its messages, and an RSA
/// key costs a third of a signature check to be put together; the answers of the DNS are not kept here.
public final class KeyCache: Sendable {
    private struct Text: Hashable {
        let bytes: [UInt8]

        func hash(into hasher: inout Hasher) {
            unsafe bytes.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
        }
    }

    /// Two generations: what is used moves to the young one, and the old one is dropped when that is full.
    private struct Generations {
        var young: [Text: ParsedKey] = [:]
        var old: [Text: ParsedKey] = [:]
    }

    private let generations = Mutex(Generations())
    private let limits: Limits

    /// Keys read under other limits are others: a cache serves one set of them.
    public init(limits: Limits = .standard) { self.limits = limits }

    func key(of bytes: [UInt8]) -> ParsedKey {
        let text = Text(bytes: bytes)
        if let known = generations.withLock({ Self.find(text, &$0, limits) }) { return known }
        let key = ParsedKey(bytes, limits: limits)
        generations.withLock { Self.add(key, text, &$0, limits) }
        return key
    }

    private static func find(_ text: Text, _ generations: inout Generations, _ limits: Limits) -> ParsedKey? {
        if let key = generations.young[text] { return key }
        guard let key = generations.old[text] else { return nil }
        add(key, text, &generations, limits)
        return key
    }

    private static func add(_ key: ParsedKey, _ text: Text, _ generations: inout Generations, _ limits: Limits) {
        if generations.young.count >= max(1, limits.keysCachedMax / 2) {
            generations.old = generations.young
            generations.young = [:]
        }
        generations.young[text] = key
    }
}
