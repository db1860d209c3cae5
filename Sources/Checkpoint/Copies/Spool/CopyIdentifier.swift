import Mail
import Synchronization

/// The name of an entry in the spool: 20 hexadecimal digits, the time it came in first, so that names sort by age.
public struct CopyIdentifier: Sendable, Hashable, Comparable, CustomStringConvertible {
    public let text: String

    /// From what a person or a folder says; nil for anything that is not 20 lower-case hexadecimal digits.
    public init?(_ text: String) {
        guard text.utf8.count == 20, text.utf8.allSatisfy({ $0.isDigit || (0x61...0x66).contains($0) }) else {
            return nil
        }
        self.text = text
    }

    /// - Parameters:
    ///   - milliseconds: since 1970.
    ///   - number: tells entries of one millisecond apart.
    init(milliseconds: Int64, number: UInt32) {
        text = Self.digits(UInt64(bitPattern: milliseconds), 12) + Self.digits(UInt64(number), 8)
    }

    /// When the entry came in, in milliseconds since 1970.
    var milliseconds: Int64 { Int64(text.prefix(12), radix: 16) ?? 0 }

    public var description: String { text }

    public static func < (one: Self, other: Self) -> Bool { one.text.utf8.lexicographicallyPrecedes(other.text.utf8) }

    private static func digits(_ value: UInt64, _ count: Int) -> String {
        let digits = Array(String(value, radix: 16).utf8).suffix(count)
        return String(repeating: "0", count: count - digits.count) + String(decoding: digits, as: UTF8.self)
    }

    /// Gives out names, none of them twice.
    final class Source: Sendable {
        private let next: Atomic<UInt32>

        /// - Parameter start: random, so that a clock that was set back makes no name twice.
        init(start: UInt32) { next = Atomic(start) }

        func make(milliseconds: Int64) -> CopyIdentifier {
            let number = next.wrappingAdd(1, ordering: .relaxed).newValue
            return CopyIdentifier(milliseconds: milliseconds, number: number)
        }
    }
}
