import DNS

extension BlocklistZone {
    /// Zones that one word switches on. Points by how sure the list is and how much harm a mistake does.
    static let presets: [BlocklistZone] = [spamhausZEN, spamhausDBL, spamCop, barracuda, dnswl].compactMap { $0 }

    /// A preset by its name.
    /// - Parameter key: of Spamhaus' Data Query Service, whose zones stand below it.
    static func preset(_ name: String, key: String? = nil) -> BlocklistZone? {
        guard var zone = presets.first(where: { $0.name == name }) else { return nil }
        guard let key, let part = paidZones[name], let own = DomainName("\(key).\(part).dq.spamhaus.net") else {
            return zone
        }
        zone.zone = own
        return zone
    }

    private static let paidZones = ["spamhaus-zen": "zen", "spamhaus-dbl": "dbl"]

    private static let spamhausZEN = make("spamhaus-zen", "zen.spamhaus.org", .address) { zone in
        zone.hasIPv6 = true
        zone.meanings = [
            meaning("127.0.0.2", "SBL", 6), meaning("127.0.0.3", "CSS", 5), meaning("127.0.0.4-127.0.0.7", "XBL", 6),
            meaning("127.0.0.9", "DROP", 10), meaning("127.0.0.10-127.0.0.11", "PBL", 4),
            meaning("127.0.0.30", "BCL", 8),
        ].compactMap { $0 }
    }

    private static let spamhausDBL = make("spamhaus-dbl", "dbl.spamhaus.org", .domain) { zone in
        zone.listedControl = DomainName("dbltest.com").map(BlocklistSubject.domain)
        // What it answers to a question about an address.
        zone.refusals = [BlocklistCodes("127.0.1.255")].compactMap { $0 }
        zone.meanings = [
            meaning("127.0.1.2", "spam", 6), meaning("127.0.1.4", "phish", 9), meaning("127.0.1.5", "malware", 9),
            meaning("127.0.1.6", "botnet", 9), meaning("127.0.1.102", "abused-legit spam", 2),
            meaning("127.0.1.103", "abused redirector", 1), meaning("127.0.1.104", "abused-legit phish", 3),
            meaning("127.0.1.105", "abused-legit malware", 3), meaning("127.0.1.106", "abused-legit botnet", 3),
        ].compactMap { $0 }
    }

    private static let spamCop = make("spamcop", "bl.spamcop.net", .address) { zone in
        zone.meanings = [meaning("127.0.0.2", "reported spam", 3)].compactMap { $0 }
    }

    private static let barracuda = make("barracuda", "b.barracudacentral.org", .address) { zone in
        zone.meanings = [meaning("127.0.0.2", "poor reputation", 4)].compactMap { $0 }
    }

    /// Servers that are vouched for: the third octet says what they are, the last how far they are trusted.
    private static let dnswl = make("dnswl", "list.dnswl.org", .address) { zone in
        zone.vouches = true
        zone.hasIPv6 = true
        // Too many questions, or a resolver that is not let in.
        zone.refusals = [BlocklistCodes("127.0.0.255")].compactMap { $0 }
        zone.meanings = [
            meaning("127.0.*.3", "high trust", 8), meaning("127.0.*.2", "medium trust", 5),
            meaning("127.0.*.1", "low trust", 2), meaning("127.0.*.0", "known", 0),
        ].compactMap { $0 }
    }

    private static func make(
        _ name: String,
        _ zone: String,
        _ kind: Kind,
        _ complete: (inout BlocklistZone) -> Void
    ) -> BlocklistZone? {
        guard let domain = DomainName(zone) else { return nil }
        var zone = BlocklistZone(name, domain, kind)
        complete(&zone)
        return zone
    }

    private static func meaning(_ codes: String, _ text: String, _ points: Double) -> BlocklistMeaning? {
        BlocklistCodes(codes).map { BlocklistMeaning($0, text, points: points) }
    }
}
