public import DNS
import Mail

/// Addresses that share their first bits (CIDR, RFC 4632 and RFC 4291 section 2.3).
public struct IPNetwork: Sendable, Hashable {
    /// The first address; the bits behind the prefix are zero. Never an IPv4-mapped one.
    public let base: IPAddress
    public let prefixLength: Int

    /// nil when the length does not fit the address. An IPv4-mapped network becomes the IPv4 network it means.
    public init?(_ address: IPAddress, prefixLength: Int) {
        guard prefixLength >= 0, prefixLength <= address.bitCount else { return nil }
        let plain = address.unmapped
        let isMapped = plain.bitCount != address.bitCount
        guard !isMapped || prefixLength >= 96 else { return nil }
        let length = isMapped ? prefixLength - 96 : prefixLength
        base = plain.masked(length)
        self.prefixLength = length
    }

    /// Reads `192.0.2.0/24`, `2001:db8::/32`, or an address alone.
    public init?(parsing text: ArraySlice<UInt8>) {
        guard let slash = text.firstIndex(of: 0x2F) else {
            guard let address = IPAddress(parsing: text) else { return nil }
            self.init(address, prefixLength: address.bitCount)
            return
        }
        let digits = text[(slash + 1)...]
        guard let address = IPAddress(parsing: text[..<slash]), (1...3).contains(digits.count),
            digits.allSatisfy(\.isDigit), digits.count == 1 || digits.first != 0x30
        else { return nil }
        self.init(address, prefixLength: digits.reduce(0) { $0 * 10 + Int($1 - 0x30) })
    }

    public init?(_ text: String) { self.init(parsing: Array(text.utf8)[...]) }

    public func contains(_ address: IPAddress) -> Bool {
        address.unmapped.isInside(base, prefixLength: prefixLength)
    }
}

extension IPNetwork: CustomStringConvertible {
    /// `192.0.2.0/24`; a single address without its length.
    public var description: String {
        prefixLength == base.bitCount ? base.description : "\(base)/\(prefixLength)"
    }
}

extension IPAddress {
    /// The address with all bits behind the first `count` zero.
    func masked(_ count: Int) -> IPAddress {
        switch self {
        case .v4(let bits): .v4(bits & (~0 << UInt32(clamping: 32 - count)))
        case .v6(let high, let low):
            .v6(
                high & (~0 << UInt64(clamping: 64 - min(count, 64))),
                low & (~0 << UInt64(clamping: 128 - max(count, 64)))
            )
        }
    }
}
