public import DNS

/// The two prefix lengths of `a` and `mx`: `/24//64` (RFC 7208 section 5.6).
public struct SPFPrefix: Sendable, Hashable {
    /// 0 to 32.
    public let v4: Int
    /// 0 to 128.
    public let v6: Int

    public init(v4: Int = 32, v6: Int = 128) {
        self.v4 = v4
        self.v6 = v6
    }

    /// The length for the family of this address.
    public func length(for address: IPAddress) -> Int { address.isV4 ? v4 : v6 }
}
