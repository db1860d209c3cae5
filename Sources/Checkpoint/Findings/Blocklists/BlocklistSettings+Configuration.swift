import DNS

extension BlocklistSettings {
    /// Reads `[blocklists]` and `[[blocklist]]` of the whole file.
    init(_ root: ConfigurationTable) {
        let table = root.table("blocklists")
        timeoutSeconds = table.seconds("timeout", default: timeoutSeconds, in: 1...30)
        testSeconds = table.seconds("test-every", default: testSeconds, in: 60...86_400)
        let key = table.optionalValue("spamhaus-key", expected: .spamhausKeyExpected) { text in
            DomainName(text).flatMap { $0.labelCount == 1 ? text : nil }
        }
        zones = presets(table, "use").compactMap { BlocklistZone.preset($0, key: key) }
        let refused = presets(table, "refuse")
        for name in refused {
            guard let index = zones.firstIndex(where: { $0.name == name }) else {
                table.report("refuse", .impossible(.refusesUnusedList(name)))
                continue
            }
            for place in zones[index].meanings.indices { zones[index].meanings[place].refuses = true }
        }
        for table in root.tables("blocklist") {
            guard zones.count < limits.zonesMax else {
                table.report("zone", .tooMany(countMax: limits.zonesMax))
                break
            }
            if let zone = BlocklistZone(table, limits) { zones.append(zone) }
        }
    }

    private func presets(_ table: ConfigurationTable, _ key: String) -> [String] {
        let allowed = BlocklistZone.presets.map(\.name)
        var seen: Set<String> = []
        return table.words(key, allowed).filter { seen.insert($0).inserted }
    }
}

extension BlocklistZone {
    /// Reads one `[[blocklist]]`; nil when it names no zone.
    init?(_ table: ConfigurationTable, _ limits: BlocklistLimits) {
        let domain = table.optionalValue("zone", expected: .domainName) { HostName.read(Array($0.utf8)[...]) }
        if !table.has("zone") { table.report("zone", .missing) }
        let kind = table.choice("kind", default: Kind.address)
        self.init(table.optionalString("name") ?? domain.map { "\($0)" } ?? "", domain ?? .root, kind)
        vouches = table.boolean("allow", default: false)
        hasIPv6 = table.boolean("ipv6", default: false)
        let points = table.number("points", default: 4, in: 0...100)
        let refuses = table.boolean("refuse", default: false)
        listedControl = Self.control(table, "listed-control", kind)
        unlistedControl = Self.control(table, "unlisted-control", kind)
        let all = BlocklistRole.allCases.map(\.rawValue)
        roles = Set(table.words("ask", all, default: all).compactMap { BlocklistRole(rawValue: $0) })
        refusals = table.values("refusals", default: [], expected: .blocklistCodeExpected) { BlocklistCodes($0) }
        meanings = Self.meanings(table, points: points, refuses: refuses, limits)
        if meanings.isEmpty, let all = BlocklistCodes("127.0.0.0/8") {
            var meaning = BlocklistMeaning(all, "listed", points: points)
            meaning.refuses = refuses
            meanings = [meaning]
        }
        if domain == nil { return nil }
    }

    private static func meanings(
        _ table: ConfigurationTable,
        points: Double,
        refuses: Bool,
        _ limits: BlocklistLimits
    ) -> [BlocklistMeaning] {
        table.tables("code").prefix(limits.meaningsMax).compactMap { table in
            let codes = table.optionalValue("answer", expected: .blocklistCodeExpected) { BlocklistCodes($0) }
            if !table.has("answer") { table.report("answer", .missing) }
            let text = table.string("text", default: "listed")
            let identifier = table.value(
                "finding",
                default: FindingIdentifier.blocklistListed,
                expected: .findingNameExpected
            ) { FindingIdentifier.isBlocklist($0) ? $0 : nil }
            let own = table.number("points", default: points, in: 0...100)
            let isRefused = table.boolean("refuse", default: refuses)
            guard let codes else { return nil }
            var meaning = BlocklistMeaning(codes, text, points: own)
            meaning.refuses = isRefused
            meaning.finding = identifier
            return meaning
        }
    }

    private static func control(_ table: ConfigurationTable, _ key: String, _ kind: Kind) -> BlocklistSubject? {
        table.optionalValue(key, expected: .controlExpected) { text in
            guard let subject = BlocklistSubject(text) else { return nil }
            return (subject.channel == .domain) == (kind == .domain) ? subject : nil
        }
    }
}
