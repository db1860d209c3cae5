/// The name of one recorded message: unique, and later ones sort behind earlier ones, as values and as text.
///
/// 128 bits: 52 of microseconds since 1970 (enough until the year 2112), 76 of randomness.
public struct LedgerIdentifier: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// Characters of the text form.
    static let length = 26
    private static let randomBits: UInt128 = 76
    private static let randomMask: UInt128 = (1 << randomBits) - 1
    private static let timeMask: UInt128 = (1 << 52) - 1

    let value: UInt128

    /// - Parameters:
    ///   - microseconds: since 1970, UTC.
    ///   - randomness: the lower 76 bits are used.
    public init(microseconds: Int64, randomness: UInt128) {
        let time = min(UInt128(max(0, microseconds)), Self.timeMask)
        value = time << Self.randomBits | randomness & Self.randomMask
    }

    public init(microseconds: Int64, using generator: inout some RandomNumberGenerator) {
        self.init(microseconds: microseconds, randomness: UInt128.random(in: 0...Self.randomMask, using: &generator))
    }

    /// Reads the text form; capital letters are taken as small ones.
    public init?(_ text: String) {
        guard text.utf8.count == Self.length else { return nil }
        var value: UInt128 = 0
        for (place, byte) in text.utf8.enumerated() {
            guard let digit = Self.digits.firstIndex(of: byte | 0x20), place > 0 || digit < 8 else { return nil }
            value = value << 5 | UInt128(digit)
        }
        self.value = value
    }

    /// When the message was recorded, in microseconds since 1970.
    public var microseconds: Int64 { Int64(clamping: value >> Self.randomBits) }

    /// The upper 63 bits: what the ledger orders and finds its rows by. Two messages share it only when they were
    /// recorded in the same microsecond, and then once in two thousand times.
    var key: Int64 { Int64(clamping: value >> 65) }

    /// The lowest key that a message recorded at this time or later can have.
    static func firstKey(at microseconds: Int64) -> Int64 {
        LedgerIdentifier(microseconds: microseconds, randomness: 0).key
    }

    public static func < (one: Self, other: Self) -> Bool { one.value < other.value }

    /// 26 letters and digits without those that look alike (Crockford's alphabet).
    public var description: String {
        var text = [UInt8](repeating: 0, count: Self.length)
        var rest = value
        for place in text.indices.reversed() {
            text[place] = Self.digits[Int(rest & 31)]
            rest >>= 5
        }
        return String(decoding: text, as: UTF8.self)
    }

    // A digit with 0x20 set is itself: `init?` need not tell letters from digits.
    private static let digits = Array("0123456789abcdefghjkmnpqrstvwxyz".utf8)
}
