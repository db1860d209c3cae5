import DNS
import Mail

/// Which answers of a zone a meaning is for: one address or a run of them, any with certain octets, or a bit of the
/// last octet.
enum BlocklistCodes: Sendable, Hashable {
    case range(ClosedRange<UInt32>)
    /// The bits of `mask` are those of `base`.
    case masked(base: UInt32, mask: UInt32)
    /// Any of these bits is set in the last octet of 127.0.0.x.
    case bits(UInt8)

    /// Reads `127.0.0.2`, `127.0.0.4-127.0.0.7`, `127.0.0.0/24`, `127.0.*.3` or `&64`.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        if bytes.first == 0x26 {
            guard let value = UInt8(String(decoding: bytes.dropFirst(), as: UTF8.self)), value > 0 else { return nil }
            self = .bits(value)
        } else if bytes.contains(ASCII.asterisk) {
            guard let pattern = Self.pattern(bytes) else { return nil }
            self = pattern
        } else if let hyphen = bytes.firstIndex(of: ASCII.hyphen) {
            guard case .v4(let first)? = IPAddress(parsing: bytes[..<hyphen]),
                case .v4(let last)? = IPAddress(parsing: bytes[(hyphen + 1)...]), first <= last
            else { return nil }
            self = .range(first...last)
        } else {
            guard let network = IPNetwork(parsing: bytes[...]), case .v4(let first) = network.base else { return nil }
            self = .range(first...(first | ~(~0 << UInt32(clamping: 32 - network.prefixLength))))
        }
    }

    /// Four octets, of which some are `*`.
    private static func pattern(_ bytes: [UInt8]) -> Self? {
        let parts = bytes.split(separator: ASCII.dot, omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var (base, mask): (UInt32, UInt32) = (0, 0)
        for part in parts {
            if part.elementsEqual([ASCII.asterisk]) {
                (base, mask) = (base << 8, mask << 8)
            } else {
                guard part.allSatisfy(\.isDigit), let octet = UInt8(String(decoding: part, as: UTF8.self)) else {
                    return nil
                }
                (base, mask) = (base << 8 | UInt32(octet), mask << 8 | 0xFF)
            }
        }
        return .masked(base: base, mask: mask)
    }

    func fits(_ code: UInt32) -> Bool {
        switch self {
        case .range(let range): range.contains(code)
        case .masked(let base, let mask): code & mask == base
        case .bits(let bits): code >> 8 == 0x7F_0000 && UInt8(truncatingIfNeeded: code) & bits != 0
        }
    }
}
