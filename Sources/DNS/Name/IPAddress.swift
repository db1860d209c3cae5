/// An IPv4 or IPv6 address.
public enum IPAddress: Sendable, Hashable {
    /// Four octets, most significant first, in host order arithmetic: 192.0.2.1 is 0xC0000201.
    case v4(UInt32)
    /// The 128 bits, most significant half first.
    case v6(UInt64, UInt64)
}
