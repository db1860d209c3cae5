import DNS

extension PolicySettings {
    /// Reads `[policy]`, `[[rule]]` and whom `[authentication]` believes, of the whole file.
    init(_ root: ConfigurationTable) {
        let table = root.table("policy")
        mode = table.choice("mode", default: Mode.observe)
        for rule in BuiltInRule.allCases {
            builtIn[rule] = table.choice(rule.rawValue, default: BuiltInRule.Use.on)
        }
        quarantine = table.choice("quarantine", default: Quarantine.mark)
        marks.subjectTag = table.optionalString("subject-tag")
        marks.hasNotice = table.boolean("notice", default: true)
        mailingLists = table.choice("mailing-lists", default: MailingLists.quarantine)
        temporaryErrors = table.choice("temporary-errors", default: TemporaryErrors.refuse)
        trustedForwarders = table.values("trusted-forwarders", default: [], expected: .networkExpected) {
            IPNetwork($0)
        }
        trustedSealers = root.table("authentication").values("trusted-sealers", default: [], expected: .domainName) {
            HostName.read(Array($0.utf8)[...])
        }
        rules = Self.rules(root, limits)
    }

    private static func rules(_ root: ConfigurationTable, _ limits: PolicyLimits) -> [PolicyRule] {
        var names = Policy.reservedNames
        var rules: [PolicyRule] = []
        for (index, table) in root.tables("rule").enumerated() {
            guard index < limits.rulesMax else {
                table.report("name", .tooMany(countMax: limits.rulesMax))
                break
            }
            guard let rule = PolicyRule(table, place: index + 1, limits) else { continue }
            if !names.insert(rule.name).inserted { table.report("name", .impossible(.ruleNameTaken)) }
            rules.append(rule)
        }
        return rules
    }
}
