import Authentication
import DNS
import Inspection

extension RuleCondition {
    /// All conditions in a `[[rule]]` or its `unless`, in the order of the documentation.
    /// - Parameter isHarmful: whether what is said of recipients must by default fit all of them.
    static func all(_ table: ConfigurationTable, isHarmful: Bool) -> [RuleCondition] {
        transaction(table, isHarmful) + authentication(table) + content(table)
    }

    private static func transaction(_ table: ConfigurationTable, _ isHarmful: Bool) -> [RuleCondition] {
        let quantity = table.optionalChoice("recipients") ?? (isHarmful ? RecipientQuantity.all : .any)
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
            list(table.values("tls", default: [], expected: .tlsExpected, tlsWord)) { .tls($0) },
        ].compactMap { $0 }
    }

    private static func authentication(_ table: ConfigurationTable) -> [RuleCondition] {
        let methods = AuthenticationMethod.allCases.map { method in
            list(table.words(method.rawValue, method.words)) { .result(method, $0) }
        }
        let (wanted, refused) = (table.proofs("sender-authenticated"), table.proofs("sender-not-authenticated"))
        if excludeEachOther(wanted: wanted, refused: refused) {
            table.report("sender-not-authenticated", .impossible(.proofsExcludeEachOther))
        }
        let others: [RuleCondition?] = [
            list(table.domains("dkim-domain")) { .signer($0) },
            list(table.words("dmarc-policy", DMARCPolicy.allCases.map(\.rawValue) + ["absent"])) { .dmarcPolicy($0) },
            list(table.words("standing", Standing.words)) { .standing($0) },
            list(wanted) { .senderAuthenticated($0) },
            list(refused) { .senderNotAuthenticated($0) },
            table.optionalBoolean("unknown-sender").map { .unknownSender($0) },
        ]
        return (methods + others).compactMap { $0 }
    }

    private static func content(_ table: ConfigurationTable) -> [RuleCondition] {
        var conditions: [RuleCondition] = []
        let identifiers = table.values("finding", default: [], expected: .findingExpected) { text in
            FindingCondition.isPattern(text) ? text : nil
        }
        let severity = table.choice("severity", default: Finding.Severity.note)
        let points = table.number("points", default: 0, in: -1_000...1_000)
        if ["finding", "severity", "points"].contains(where: table.has) {
            let least: Double? = table.has("points") ? points : nil
            conditions.append(
                .finding(FindingCondition(identifiers: identifiers, severity: severity, points: least))
            )
        }
        if let level: Finding.Severity = table.optionalChoice("level") { conditions.append(.level(level)) }
        let lists = table.words("listed", ListName.allCases.map(\.rawValue)).compactMap(ListName.init)
        if !lists.isEmpty { conditions.append(.listed(lists)) }
        let (least, most) = table.sizes(over: "size-over", under: "size-under")
        if let least { conditions.append(.sizeOver(least)) }
        if let most { conditions.append(.sizeUnder(most)) }
        return conditions
    }

    /// `none`, `encrypted`, `unknown`, or a version as Postfix names it (`TLSv1.3`), in small letters.
    private static func tlsWord(_ text: String) -> String? {
        let word = text.lowercased()
        let isVersion = word.hasPrefix("tlsv1") || word.hasPrefix("sslv")
        return isVersion || ["none", "encrypted", "unknown"].contains(word) ? word : nil
    }

    /// Both kinds of proof are asked for, and whoever has one of those wanted has one of those refused.
    static func excludeEachOther(wanted: [SenderProof], refused: [SenderProof]) -> Bool {
        !wanted.isEmpty && wanted.allSatisfy { one in refused.contains { Set($0.methods).isSubset(of: one.methods) } }
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

    fileprivate func proofs(_ key: String) -> [SenderProof] {
        values(key, default: [], expected: .senderProofExpected) { SenderProof($0) }
    }
}
