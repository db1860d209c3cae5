import DNS
import Mail

/// Which answers of a zone a meaning is for: one address or a run of them, or a bit of the last octet.
enum BlocklistCodes: Sendable, Hashable {
    case range(ClosedRange<UInt32>)
    /// Any of these bits is set in the last octet of 127.0.0.x.
    case bits(UInt8)

    /// Reads `127.0.0.2`, `127.0.0.4-127.0.0.7`, `127.0.0.0/24` or `&64`.
    init?(_ text: String) {
        let bytes = Array(text.utf8)
        if bytes.first == 0x26 {
            guard let value = UInt8(String(decoding: bytes.dropFirst(), as: UTF8.self)), value > 0 else { return nil }
            self = .bits(value)
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

    func fits(_ code: UInt32) -> Bool {
        switch self {
        case .range(let range): range.contains(code)
        case .bits(let bits): code >> 8 == 0x7F_0000 && UInt8(truncatingIfNeeded: code) & bits != 0
        }
    }
}
