import DNS
import Mail

/// Addresses that are searched for: one, or all of a domain and of the domains below it.
struct PartyPattern: Sendable, Hashable {
    /// Any of these, with small letters: an address and, where addresses are hashed, what stands in its place.
    let addresses: [String]
    /// With its labels turned round; nil when an address is meant.
    let domain: String?

    /// `user@example.jp`, `example.jp` or `@example.jp`; nil when there is nothing to search for.
    init?(_ text: String, pseudonym: Pseudonym? = nil) {
        let bytes = text.utf8.map(\.lowercased)
        let at = bytes.lastIndex(of: ASCII.at)
        guard let at, at > 0 else {
            let name = bytes.drop { $0 == ASCII.at }
            guard !name.isEmpty else { return nil }
            addresses = []
            domain = LedgerParty.turned(Array(name))
            return
        }
        let plain = String(decoding: bytes, as: UTF8.self)
        let veiled = pseudonym.map { String(decoding: $0.address(bytes), as: UTF8.self) }
        addresses = [plain] + [veiled].compactMap(\.self)
        domain = nil
    }

    func matches(_ party: LedgerParty) -> Bool {
        guard let domain else { return addresses.contains(party.address) }
        return party.domain == domain || party.domain.utf8.starts(with: domain.utf8 + [ASCII.dot])
    }
}
