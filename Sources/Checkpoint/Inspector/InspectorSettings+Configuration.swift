import Authentication
import DNS

extension InspectorSettings {
    /// Reads the table `[inspection]`.
    init(_ table: ConfigurationTable) {
        self.init()
        isOn = table.boolean("enabled", default: isOn)
        ownDomains = table.values("own-domains", default: ownDomains, expected: .domainName) { text in
            (try? Arguments.domain(text)).map { "\($0)" }
        }
        people = table.values("people", default: people, expected: .personExpected) { PersonEntry($0) }
        tables = table.optionalPath("tables")
        badLinks = table.optionalPath("bad-links")
        let key = table.optionalValue("link-service-key", expected: .linkServiceKeyExpected) { text in
            text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F } && (1...500).contains(text.utf8.count) ? text : nil
        }
        let address = table.optionalValue("link-service", expected: .webServiceExpected) { WebServiceAddress($0) }
        linkService = address.map { LinkServiceSettings(address: $0, key: key) }
        if linkService == nil, key != nil { table.report("link-service-key", .impossible(.keyWithoutLinkService)) }
        weights = table.values("weights", default: weights, expected: .weightExpected) { WeightChange($0) }
    }
}
