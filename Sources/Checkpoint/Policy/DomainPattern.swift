import DNS

/// A domain name (`example.jp`), or a domain together with all names below it (`.example.jp`).
public struct DomainPattern: Sendable, Hashable {
    let domain: DomainName
    /// Whether names below count, too.
    let includesSubdomains: Bool

    init(_ domain: DomainName, includesSubdomains: Bool = false) {
        self.domain = domain
        self.includesSubdomains = includesSubdomains
    }

    /// Letters outside ASCII are taken as an internationalised name.
    init?(parsing text: ArraySlice<UInt8>) {
        let isWide = text.first == 0x2E
        guard let domain = HostName.read(isWide ? text.dropFirst() : text) else { return nil }
        self.init(domain, includesSubdomains: isWide)
    }

    init?(_ text: String) { self.init(parsing: Array(text.utf8)[...]) }

    func matches(_ name: DomainName) -> Bool {
        includesSubdomains ? name.isSubdomain(of: domain) : name == domain
    }
}

extension DomainPattern: CustomStringConvertible {
    public var description: String { (includesSubdomains ? "." : "") + domain.description }
}
