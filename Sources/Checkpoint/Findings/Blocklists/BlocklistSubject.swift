public import DNS

/// Whom a zone is asked about.
public enum BlocklistSubject: Sendable, Hashable {
    case address(IPAddress)
    case domain(DomainName)

    /// An IP address, else a domain name; letters outside ASCII are taken as an internationalised name.
    init?(_ text: String) {
        if let address = IPAddress(text) {
            self = .address(address)
        } else if let name = HostName.read(Array(text.utf8)[...]) {
            self = .domain(name)
        } else {
            return nil
        }
    }

    var channel: BlocklistChannel {
        switch self {
        case .address(let address): address.isV4 ? .v4 : .v6
        case .domain: .domain
        }
    }
}

extension BlocklistSubject: CustomStringConvertible {
    public var description: String {
        switch self {
        case .address(let address): address.description
        case .domain(let name): name.description
        }
    }
}

extension IPAddress {
    /// Whether the address can stand in a public list at all: not one of this host, of a private network or of a link
    /// (RFC 6890).
    var isPublic: Bool {
        let reserved = isV4 ? Self.reservedV4 : Self.reservedV6
        return !reserved.contains { isInside($0.base, prefixLength: $0.prefixLength) }
    }

    private static let reservedV4 = networks([
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
        "192.168.0.0/16", "224.0.0.0/3",
    ])
    private static let reservedV6 = networks(["::/127", "fc00::/7", "fe80::/10", "ff00::/8"])

    private static func networks(_ texts: [String]) -> [IPNetwork] { texts.compactMap { IPNetwork($0) } }
}
