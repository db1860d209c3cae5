import Inspection

extension InspectorSettings {
    /// Reads the table `[inspection]`.
    init(_ table: ConfigurationTable) {
        self.init()
        isOn = table.boolean("enabled", default: isOn)
        ownDomains = table.values("own-domains", default: ownDomains, expected: .domainName) { text in
            (try? Arguments.domain(text)).map { "\($0)" }
        }
        people = table.values("people", default: people, expected: .personExpected) { PersonEntry($0) }
        tables = table.folder("tables")
        badLinks = table.folder("bad-links")
        readLinkService(table)
        if let tables { table.report(TableFolder(path: tables).faults(key: "inspection.tables")) }
        table.report(BadLinkFolder(path: badLinks).faults(key: "inspection.bad-links"))
        readWeights(table)
    }

    private mutating func readLinkService(_ table: ConfigurationTable) {
        let key = table.optionalValue("link-service-key", expected: .linkServiceKeyExpected) { text in
            text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && (1...500).contains(text.utf8.count) ? text : nil
        }
        let address = table.optionalValue("link-service", expected: .webServiceExpected) { WebServiceAddress($0) }
        linkService = address.map { LinkServiceSettings(address: $0, key: key) }
        if linkService == nil, key != nil { table.report("link-service-key", .impossible(.keyWithoutLinkService)) }
    }

    private mutating func readWeights(_ table: ConfigurationTable) {
        weights = table.values("weights", default: weights, expected: .weightExpected) { WeightChange($0) }
        table.names("weights", among: Self.weighed) { WeightChange($0)?.identifier }
        let own = tables.flatMap { TableFolder(path: $0).table("weights") }
        var known = Weights(table: own ?? InspectionTables.standard["weights"])
        var names: Set<String> = []
        for change in weights {
            known.set(change.identifier, to: change.number)
            if names.insert(change.identifier).inserted { continue }
            table.report("weights", .impossible(.weighedTwice(change.identifier)))
        }
        if known.caution >= known.danger { table.report("weights", .impossible(.levelsAreTurned)) }
    }

    private static let weighed = KnownNames.findings(
        FindingKind.all.map(\.identifier) + WeightChange.levels,
        takesPatterns: false
    )
}
