/// An IPv4 or IPv6 address.
public enum IPAddress: Sendable, Hashable {
    /// Four octets, most significant first, in host order arithmetic: 192.0.2.1 is 0xC0000201.
    case v4(UInt32)
    /// The 128 bits, most significant half first.
    case v6(UInt64, UInt64)

    /// From 4 or 16 octets in network order; nil for any other count.
    public init?(octets: some Collection<UInt8>) {
        switch octets.count {
        case 4:
            self = .v4(octets.reduce(0) { $0 << 8 | UInt32($1) })
        case 16:
            let high = octets.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            let low = octets.dropFirst(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            self = .v6(high, low)
        default:
            return nil
        }
    }

    /// The octets in network order: 4 or 16.
    public var octets: [UInt8] {
        switch self {
        case .v4(let bits):
            (0..<4).map { UInt8(truncatingIfNeeded: bits >> (24 - 8 * UInt32($0))) }
        case .v6(let high, let low):
            [high, low].flatMap { half in (0..<8).map { UInt8(truncatingIfNeeded: half >> (56 - 8 * UInt64($0))) } }
        }
    }

    /// 32 or 128.
    public var bitCount: Int {
        switch self {
        case .v4: 32
        case .v6: 128
        }
    }

    public var isV4: Bool { bitCount == 32 }

    public var isV6: Bool { bitCount == 128 }

    /// The IPv4 address that an IPv4-mapped address stands for (RFC 4291 section 2.5.5.2); any other unchanged. A
    /// dual-stack socket shows IPv4 clients in mapped form, and mail authentication wants the IPv4 address.
    public var unmapped: IPAddress {
        guard case .v6(0, let low) = self, low >> 32 == 0xFFFF else { return self }
        return .v4(UInt32(truncatingIfNeeded: low))
    }

    /// Whether the first `prefixLength` bits are those of `network`. Addresses of different families never match, nor
    /// does a length outside 0 to 32 (IPv4) or 128 (IPv6).
    public func isInside(_ network: IPAddress, prefixLength: Int) -> Bool {
        guard prefixLength >= 0, prefixLength <= bitCount else { return false }
        switch (self, network) {
        case (.v4(let own), .v4(let other)):
            return (own ^ other) & Self.mask(prefixLength, of: UInt32.self) == 0
        case (.v6(let high, let low), .v6(let otherHigh, let otherLow)):
            return (high ^ otherHigh) & Self.mask(min(prefixLength, 64), of: UInt64.self) == 0
                && (low ^ otherLow) & Self.mask(max(prefixLength - 64, 0), of: UInt64.self) == 0
        default:
            return false
        }
    }

    /// `count` ones from the left; the smart shift gives 0 when everything is shifted out.
    private static func mask<Bits: FixedWidthInteger>(_ count: Int, of _: Bits.Type) -> Bits {
        ~Bits.zero << (Bits.bitWidth - count)
    }

    /// The name whose PTR records name this address: `1.2.0.192.in-addr.arpa` (RFC 1035 section 3.5), nibbles below
    /// `ip6.arpa` for IPv6 (RFC 3596 section 2.5).
    public var reverseName: DomainName {
        let text: String
        switch self {
        case .v4(let bits):
            text = "\(bits & 255).\(bits >> 8 & 255).\(bits >> 16 & 255).\(bits >> 24).in-addr.arpa"
        case .v6:
            let nibbles = octets.reversed().flatMap { [$0 & 15, $0 >> 4] }
            text = nibbles.map { String($0, radix: 16) + "." }.joined() + "ip6.arpa"
        }
        // At most 34 labels of at most 7 bytes: it always is a name.
        return DomainName(text) ?? .root
    }
}
