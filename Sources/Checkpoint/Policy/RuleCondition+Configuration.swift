import Authentication
import DNS

extension RuleCondition {
    /// All conditions in a `[[rule]]` or its `unless`, in the order of the documentation.
    /// - Parameter isHarmful: whether what is said of recipients must by default fit all of them.
    static func all(_ table: ConfigurationTable, isHarmful: Bool) -> [RuleCondition] {
        transaction(table, isHarmful) + authentication(table) + content(table)
    }

    private static func transaction(_ table: ConfigurationTable, _ isHarmful: Bool) -> [RuleCondition] {
        let quantity = table.choice("recipients", default: isHarmful ? RecipientQuantity.all : .any)
        return [
            list(table.words("direction", Direction.allCases.map(\.rawValue)).compactMap(Direction.init)) {
                .direction($0)
            },
            list(table.values("client-network", default: [], expected: .networkExpected) { IPNetwork($0) }) {
                .clientNetwork($0)
            },
            list(table.domains("client-name")) { .clientName($0) },
            list(table.domains("helo")) { .helo($0) },
            list(table.addresses("return-path")) { .returnPath($0) },
            list(table.addresses("recipient")) { .recipient($0, quantity) },
            list(table.addresses("from")) { .author($0) },
            list(table.values("account", default: [], expected: .accountPatternExpected) { AccountPattern($0) }) {
                .account($0)
            },
            list(table.strings("tls", default: []).map { $0.lowercased() }) { .tls($0) },
        ].compactMap { $0 }
    }

    private static func authentication(_ table: ConfigurationTable) -> [RuleCondition] {
        let methods = AuthenticationMethod.allCases.map { method in
            list(table.words(method.rawValue, method.words)) { .result(method, $0) }
        }
        let others: [RuleCondition?] = [
            list(table.domains("dkim-domain")) { .signer($0) },
            list(table.words("dmarc-policy", DMARCPolicy.allCases.map(\.rawValue) + ["absent"])) { .dmarcPolicy($0) },
            list(table.words("standing", Standing.words)) { .standing($0) },
        ]
        return (methods + others).compactMap { $0 }
    }

    private static func content(_ table: ConfigurationTable) -> [RuleCondition] {
        var conditions: [RuleCondition] = []
        let identifiers = table.values("finding", default: [], expected: .findingExpected) { text in
            FindingCondition.isPattern(text) ? text : nil
        }
        let severity = table.has("severity") ? table.choice("severity", default: Finding.Severity.note) : nil
        let points = table.has("points") ? table.number("points", default: 0, in: -1_000...1_000) : nil
        if !identifiers.isEmpty || severity != nil || points != nil {
            conditions.append(
                .finding(FindingCondition(identifiers: identifiers, severity: severity ?? .note, points: points))
            )
        }
        let lists = table.words("listed", ListName.allCases.map(\.rawValue)).compactMap(ListName.init)
        if !lists.isEmpty { conditions.append(.listed(lists)) }
        if table.has("size-over") {
            conditions.append(.sizeOver(table.bytes("size-over", default: 0, in: 0...1 << 40)))
        }
        if table.has("size-under") {
            conditions.append(.sizeUnder(table.bytes("size-under", default: 0, in: 0...1 << 40)))
        }
        return conditions
    }

    /// An empty list is no condition.
    private static func list<V>(_ values: [V], _ make: ([V]) -> RuleCondition) -> RuleCondition? {
        values.isEmpty ? nil : make(values)
    }
}

extension ConfigurationTable {
    fileprivate func domains(_ key: String) -> [DomainPattern] {
        values(key, default: [], expected: .domainPatternExpected) { DomainPattern($0) }
    }

    fileprivate func addresses(_ key: String) -> [AddressPattern] {
        values(key, default: [], expected: .addressPatternExpected) { AddressPattern($0) }
    }

    /// Words of a fixed choice.
    fileprivate func words(_ key: String, _ allowed: [String]) -> [String] {
        strings(key, default: []).filter { word in
            if allowed.contains(word) { return true }
            report(key, .unknownChoice(word, allowed: allowed))
            return false
        }
    }
}
