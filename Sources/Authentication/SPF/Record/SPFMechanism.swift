public import DNS

/// A test whether the client may send for the domain (RFC 7208 section 5).
///
/// Without a domain-spec `a`, `mx` and `ptr` speak of the domain of the record they stand in.
public enum SPFMechanism: Sendable, Hashable {
    case all
    case include(SPFMacroString)
    case a(SPFMacroString?, SPFPrefix)
    case mx(SPFMacroString?, SPFPrefix)
    case ptr(SPFMacroString?)
    /// `ip4` or `ip6`: the network has the family that the mechanism names.
    case network(IPAddress, prefixLength: Int)
    case exists(SPFMacroString)

    /// Whether evaluating it asks the DNS, and so counts against the limit (section 4.6.4).
    public var asksDNS: Bool {
        switch self {
        case .all, .network: false
        case .include, .a, .mx, .ptr, .exists: true
        }
    }

    /// The name that has to be expanded; nil when the mechanism has none or takes the domain of its record.
    public var domainSpec: SPFMacroString? {
        switch self {
        case .all, .network: nil
        case .include(let spec), .exists(let spec): spec
        case .a(let spec, _), .mx(let spec, _), .ptr(let spec): spec
        }
    }
}
