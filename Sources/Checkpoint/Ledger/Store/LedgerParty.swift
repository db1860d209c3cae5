import DNS
import Mail

/// One address that took part in a message, as it is searched by.
struct LedgerParty: Sendable, Hashable {
    enum Role: Int64, Sendable, Hashable {
        case author = 1
        case returnPath, recipient
    }

    let role: Role
    /// With ASCII letters small.
    let address: String
    /// The domain with its labels turned round (`jp.example.mail`): names below a domain lie together.
    let domain: String

    init(_ role: Role, _ address: String) {
        self.role = role
        self.address = String(decoding: address.utf8.map(\.lowercased), as: UTF8.self)
        domain = Self.turned(Self.domain(of: Array(address.utf8)))
    }

    /// Each party once; an empty address is none.
    static func all(authors: [String], returnPath: String?, recipients: [String]) -> Set<LedgerParty> {
        let all =
            authors.map { LedgerParty(.author, $0) } + recipients.map { LedgerParty(.recipient, $0) }
            + [returnPath].compactMap(\.self).map { LedgerParty(.returnPath, $0) }
        return Set(all.filter { !$0.address.isEmpty })
    }

    private static func domain(of address: [UInt8]) -> [UInt8] {
        address.lastIndex(of: ASCII.at).map { Array(address[($0 + 1)...]) } ?? []
    }

    /// The labels of a name from the last to the first, in the form of the DNS where the name has one.
    static func turned(_ domain: [UInt8]) -> String {
        let name = DomainName(internationalized: domain).map { Array($0.description.utf8) } ?? domain.map(\.lowercased)
        var turned: [UInt8] = []
        turned.reserveCapacity(name.count)
        var rest = name[...]
        while let dot = rest.lastIndex(of: ASCII.dot) {
            turned += rest[(dot + 1)...]
            turned.append(ASCII.dot)
            rest = rest[..<dot]
        }
        return String(decoding: turned + rest, as: UTF8.self)
    }
}
