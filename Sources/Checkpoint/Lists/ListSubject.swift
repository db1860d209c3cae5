import DNS
import Mail

/// Whom an entry of a list speaks of: one address, a domain (alone, or with those below it), or a network.
public enum ListSubject: Sendable, Hashable {
    case address(MailAddress)
    case domain(DomainPattern)
    case network(IPNetwork)

    /// Reads `taro@example.jp`, `example.jp` or `@example.jp`, `.example.jp`, `192.0.2.1`, `2001:db8::/32`.
    public init?(parsing text: ArraySlice<UInt8>) {
        if let network = IPNetwork(parsing: text) {
            self = .network(network)
        } else if text.contains(ASCII.at) {
            switch AddressPattern(parsing: text) {
            case .address(let address): self = .address(address)
            case .domain(let pattern): self = .domain(pattern)
            case .localPart, .null, nil: return nil
            }
        } else if !text.contains(0x2F), let pattern = DomainPattern(parsing: text), !Self.isNumber(pattern) {
            self = .domain(pattern)
        } else {
            return nil
        }
    }

    public init?(_ text: String) { self.init(parsing: Array(text.utf8)[...]) }

    /// `300.1.2.3` is a mistyped address, not a domain: no top-level domain is a number.
    private static func isNumber(_ pattern: DomainPattern) -> Bool {
        pattern.domain.labels.last?.allSatisfy(\.isDigit) ?? true
    }

    /// The form in which subjects are compared: equal ones have equal keys. Text as in the file for addresses and
    /// domains; for networks the count of bits and the octets behind a zero byte, which text never holds.
    var key: [UInt8] {
        switch self {
        case .address(let address):
            address.localPart + [ASCII.at] + Array((address.domain ?? .root).description.utf8)
        case .domain(let pattern): Array(pattern.description.utf8)
        case .network(let network): Self.key(network.base, network.prefixLength)
        }
    }

    /// The key of the network with so many bits in which the address lies.
    static func key(_ address: IPAddress, _ prefixLength: Int) -> [UInt8] {
        [0, UInt8(truncatingIfNeeded: prefixLength)] + address.masked(prefixLength).octets
    }
}

extension ListSubject: CustomStringConvertible {
    /// As it is written into the file.
    public var description: String {
        switch self {
        case .address(let address): address.text
        case .domain(let pattern): pattern.description
        case .network(let network): network.description
        }
    }
}
