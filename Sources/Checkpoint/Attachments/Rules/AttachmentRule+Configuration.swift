import Inspection

extension AttachmentRule {
    /// Reads one `[[attachment]]`; nil when it names no action.
    init?(_ table: ConfigurationTable, place: Int, converters own: [String: NamedConverter]) {
        name = table.name("name") ?? "attachment \(place)"
        isObserving = table.boolean("observe", default: false)
        let words = table.words("action", AttachmentAction.allCases.map(\.rawValue))
        actions = words.compactMap { AttachmentAction(rawValue: $0) }
        if !table.has("action") {
            table.report("action", .missing)
        } else if table.isEmptyList("action") {
            table.report("action", .impossible(.noActionNamed))
        }
        if actions.contains(.deliver), actions.count > 1 { table.report("action", .impossible(.deliverAlone)) }
        converters = table.words("converters", NamedConverter.builtIn.map(\.name) + own.keys.sorted())
        if table.has("converters"), !actions.contains(.sanitise), !actions.isEmpty {
            table.report("converters", .impossible(.convertersOnlyForSanitise))
        }
        let named = (NamedConverter.builtIn + own.values).filter { converters.contains($0.name) }
        let types = Set(table.strings("type", default: []))
        if !types.isEmpty, !named.isEmpty, named.allSatisfy({ !$0.types.isEmpty && $0.types.isDisjoint(with: types) }) {
            table.report("converters", .impossible(.convertersTakeOtherTypes))
        }
        // To leave an attachment as it is must be right for all who get it; to treat it, for one of them.
        conditions = RuleCondition.all(table, isHarmful: actions.contains(.deliver))
        if !table.has("direction") || table.reader.isProbe { conditions.insert(.direction([.inbound]), at: 0) }
        fileConditions = FileCondition.all(table)
        if actions.isEmpty { return nil }
    }
}

extension FileCondition {
    /// All conditions about the file in an `[[attachment]]`, in the order of the documentation.
    static func all(_ table: ConfigurationTable) -> [FileCondition] {
        var all: [FileCondition] = []
        func add<V>(_ values: [V], _ make: ([V]) -> FileCondition) { if !values.isEmpty { all.append(make(values)) } }
        add(table.names("type", among: .fileTypes)) { .type($0) }
        let families = table.words("family", FileType.Family.allCases.map(\.rawValue))
        add(families.compactMap { FileType.Family(rawValue: $0) }) { .family($0) }
        add(table.patterns("file-name")) { .name($0) }
        add(table.mediaTypes("declared-type")) { .declaredType($0) }
        let (least, most) = table.sizes(over: "file-size-over", under: "file-size-under")
        if let least { all.append(.sizeOver(least)) }
        if let most { all.append(.sizeUnder(most)) }
        let states = OpenedFile.State.allCases.filter { $0 != .opened }.map(\.rawValue)
        add(table.words("state", states).compactMap { OpenedFile.State(rawValue: $0) }) { .state($0) }
        let findings = table.values("file-finding", default: [], expected: .findingExpected) { text in
            FindingCondition.isPattern(text) ? text : nil
        }
        let severity = table.choice("file-severity", default: Finding.Severity.note)
        if ["file-finding", "file-severity"].contains(where: table.has) {
            all.append(.finding(FindingCondition(identifiers: findings, severity: severity)))
        }
        let depth = table.integer("depth-over", default: 0, in: 0...64)
        if table.has("depth-over") { all.append(.depthOver(depth)) }
        return all
    }
}

extension ConfigurationTable {
    fileprivate func patterns(_ key: String) -> [NamePattern] {
        values(key, default: [], expected: .namePatternExpected) { NamePattern($0) }
    }

    /// What a message declares: a media type, or a pattern of one, which has its slash.
    fileprivate func mediaTypes(_ key: String) -> [NamePattern] {
        values(key, default: [], expected: .mediaTypePatternExpected) { text in
            text == "*" || text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false).count == 2
                ? NamePattern(text) : nil
        }
    }
}
