/// The data of one record, of the type that was asked for.
public enum Record: Sendable, Hashable {
    case a(IPAddress)
    case aaaa(IPAddress)
    case cname(DomainName)
    case ptr(DomainName)
    case mx(preference: UInt16, exchange: DomainName)
    /// The character strings, not joined: SPF and DKIM join them without a blank, others may not.
    case txt([[UInt8]])
    case tlsa(usage: UInt8, selector: UInt8, matching: UInt8, data: [UInt8])
}
