/// The organisation whose mail is inspected: which domains are its own, and whom an impostor would play.
public struct OwnOrganisation: Sendable, Hashable {
    /// Registered domains or names below one, in lower-case ASCII.
    public var domains: Set<String> = []
    public var people: [Person] = []

    public init(domains: Set<String> = [], people: [Person] = []) {
        self.domains = domains
        self.people = people
    }

    /// Somebody in whose name money is asked for, and the addresses they write from.
    public struct Person: Sendable, Hashable {
        /// As it may be written: kanji, kana, Latin letters in either order.
        public var names: [String]
        /// In lower case.
        public var addresses: Set<String>

        public init(names: [String], addresses: Set<String>) {
            self.names = names
            self.addresses = addresses
        }
    }

    /// Whether the host or domain is one of its own, or lies below one.
    public func owns(_ host: String) -> Bool {
        guard !domains.isEmpty else { return false }
        return domains.contains(host) || domains.contains { host.hasSuffix("." + $0) }
    }
}
