public import DNS

/// The end of one reverse DNS check with everything it rests on.
public struct ReverseDNSOutcome: Sendable, Hashable {
    public let result: ReverseDNSResult
    public let reason: ReverseDNSReason
    /// The address that was checked; of an IPv4-mapped one the IPv4 address.
    public let address: IPAddress
    /// The names looked at, as the DNS gave them.
    public let names: [DomainName]
    /// How many names there were beyond `Limits.reverseNamesMax`.
    public let namesLeftOut: Int
    /// The answers, the PTR answer first.
    public let answers: [Answer]

    /// The name that has the address.
    public var confirmedName: DomainName? {
        if case .confirmed(let name) = reason { name } else { nil }
    }
}
