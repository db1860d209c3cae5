public import DNS

/// The domains of a message about which lists of domains are asked, as soon as its header is there.
public struct BlocklistDomains: Sendable, Hashable {
    var names: [(role: BlocklistRole, name: DomainName)] = []

    public init(
        from: [DomainName] = [],
        returnPath: DomainName? = nil,
        helo: DomainName? = nil,
        dkim: [DomainName] = [],
        links: [DomainName] = []
    ) {
        names = from.map { (.from, $0) }
        if let returnPath { names.append((.returnPath, returnPath)) }
        if let helo { names.append((.helo, helo)) }
        names += dkim.map { (.dkim, $0) }
        names += links.map { (.link, $0) }
    }

    /// Each domain once that is asked about in one of these roles, in their order.
    func names(in roles: Set<BlocklistRole>, max: Int) -> [DomainName] {
        var seen: Set<DomainName> = []
        return Array(names.filter { roles.contains($0.role) && seen.insert($0.name).inserted }.prefix(max).map(\.name))
    }

    public static func == (one: Self, other: Self) -> Bool { one.names.elementsEqual(other.names) { $0 == $1 } }

    public func hash(into hasher: inout Hasher) { for element in names { hasher.combine(element.name) } }
}
