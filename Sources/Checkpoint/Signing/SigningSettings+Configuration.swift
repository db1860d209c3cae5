import DNS

extension SigningSettings {
    /// Reads `[signing]` and every `[[key]]` below the root of the file.
    init(_ root: ConfigurationTable) {
        let table = root.table("signing")
        self.init()
        accounts = table.choice("accounts", default: AccountRule.ownDomain)
        lifetime = table.seconds("lifetime", orNever: nil, in: 3600...Self.lifetimeMax).map(Int64.init)
        let coversSubdomains = table.boolean("subdomains", default: false)
        keys = table.values("domains", default: [DomainName](), expected: .domainName, Self.domain).map {
            KeySetting(domain: $0, coversSubdomains: coversSubdomains)
        }
        rotation = RotationSettings(table)
        for key in root.tables("key") {
            guard let setting = KeySetting(key) else { continue }
            keys.append(setting)
        }
    }

    /// Ten years.
    private static let lifetimeMax = 3650 * 86_400

    /// A name as mail has it; letters outside ASCII are taken as an internationalised name.
    static func domain(_ text: String) -> DomainName? { try? Arguments.domain(text) }
}

extension SigningSettings.KeySetting {
    /// nil when it names no domain, which is reported.
    init?(_ table: ConfigurationTable) {
        let domain = table.optionalValue("domain", expected: .domainName, SigningSettings.domain)
        let place = SigningSettings.KeyPlace(table, file: "file")
        let coversSubdomains = table.boolean("subdomains", default: false)
        let accounts = table.values("accounts", default: [AccountPattern](), expected: .anAccount, AccountPattern.init)
        guard let domain else {
            if !table.has("domain") { table.report("domain", .missing) }
            return nil
        }
        self.init(domain: domain, file: place, coversSubdomains: coversSubdomains, accounts: accounts)
    }
}

extension SigningSettings.KeyPlace {
    /// A file with its selector; nil when neither is there. One without the other is reported.
    init?(_ table: ConfigurationTable, file key: String) {
        let path = table.secretFile(key)
        let selector = table.optionalValue("selector", expected: .aSelector, SigningSettings.domain)
        switch (path, selector) {
        case (let path?, let selector?): self.init(path: path, selector: selector)
        case (_?, nil):
            if !table.has("selector") { table.report("selector", .missing) }
            return nil
        case (nil, _?):
            table.report("selector", .impossible(.selectorWithoutFile))
            return nil
        case (nil, nil): return nil
        }
    }
}

extension RotationSettings {
    init(_ table: ConfigurationTable) {
        self.init()
        let names = table.values("key-types", default: types, expected: .keyTypes) { KeyFile.KeyType(rawValue: $0) }
        types = KeyFile.KeyType.allCases.filter { names.contains($0) }
        if types.isEmpty { table.report("key-types", .impossible(.noKeyType)) }
        rsaBits = table.integer("rsa-bits", default: rsaBits, in: 2048...4096)
        if !rsaBits.isMultiple(of: 256) { table.report("rsa-bits", .impossible(.rsaBitsStep)) }
        let days = 86_400
        period = table.seconds("rotate", orNever: 180 * days, in: days...3650 * days).map(Int64.init)
        ahead = Int64(table.seconds("ahead", default: 14 * days, in: 3600...180 * days))
        settling = Int64(table.seconds("settle", default: days, in: 60...30 * days))
        keeping = Int64(table.seconds("keep", default: 14 * days, in: days...365 * days))
        checking = Int64(table.seconds("check", default: 900, in: 60...days))
        reminding = Int64(table.seconds("remind", default: 3 * days, in: 3600...90 * days))
        if let period, period < ahead + settling {
            table.report("rotate", .impossible(.rotationTooShort))
        }
    }
}

extension SealingSettings {
    /// Reads `[sealing]` below the root of the file.
    init(_ root: ConfigurationTable) {
        let table = root.table("sealing")
        self.init()
        domain = table.optionalValue("domain", expected: .domainName, SigningSettings.domain)
        file = SigningSettings.KeyPlace(table, file: "key")
        occasion = table.choice("when", default: .edited)
        forwarded = table.values("forwarded", default: [AccountPattern](), expected: .anAccount, AccountPattern.init)
        if domain == nil, !table.has("domain"), !table.content.isEmpty { table.report("domain", .missing) }
    }
}
