import Inspection

extension AttachmentRule {
    /// Reads one `[[attachment]]`; nil when it names no action.
    init?(_ table: ConfigurationTable, place: Int, converters own: [String: NamedConverter]) {
        name = table.optionalString("name") ?? "attachment \(place)"
        isObserving = table.boolean("observe", default: false)
        let words = table.words("action", AttachmentAction.allCases.map(\.rawValue))
        actions = words.compactMap { AttachmentAction(rawValue: $0) }
        if !table.has("action") { table.report("action", .missing) }
        if actions.contains(.deliver), actions.count > 1 { table.report("action", .impossible(.deliverAlone)) }
        converters = table.words("converters", NamedConverter.builtIn.map(\.name) + own.keys.sorted())
        if table.has("converters"), !actions.contains(.sanitise), !actions.isEmpty {
            table.report("converters", .impossible(.convertersOnlyForSanitise))
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
        add(table.strings("type", default: [])) { .type($0) }
        let families = table.words("family", FileType.Family.allCases.map(\.rawValue))
        add(families.compactMap { FileType.Family(rawValue: $0) }) { .family($0) }
        add(table.patterns("file-name")) { .name($0) }
        add(table.patterns("declared-type")) { .declaredType($0) }
        let (least, most) = (table.fileSize("file-size-over"), table.fileSize("file-size-under"))
        if table.has("file-size-over") { all.append(.sizeOver(least)) }
        if table.has("file-size-under") { all.append(.sizeUnder(most)) }
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

    fileprivate func fileSize(_ key: String) -> Int { bytes(key, default: 0, in: 0...1 << 40) }
}
