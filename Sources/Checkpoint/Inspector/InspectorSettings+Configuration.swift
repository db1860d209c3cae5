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
        weights = table.values("weights", default: weights, expected: .weightExpected) { WeightChange($0) }
    }
}
