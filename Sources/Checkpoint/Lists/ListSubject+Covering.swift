import DNS

extension ListSubject {
    /// Whether an entry for this subject would fit the other: an address lies in its domain, a domain below one with
    /// all its names, a network in a larger one.
    func covers(_ other: ListSubject) -> Bool {
        switch (self, other) {
        case (.network(let own), .network(let other)):
            own.prefixLength <= other.prefixLength && own.contains(other.base)
        case (.domain(let pattern), .address(let address)): address.domain.map(pattern.matches) ?? false
        case (.domain(let own), .domain(let other)):
            own == other || (own.includesSubdomains && other.domain.isSubdomain(of: own.domain))
        default: self == other
        }
    }
}
