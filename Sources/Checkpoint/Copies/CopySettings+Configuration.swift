extension CopySettings {
    /// Reads every `[[copy]]` and `[spool]`.
    init(_ copies: [ConfigurationTable], spool: ConfigurationTable) {
        self.init()
        folder = spool.ownFolder("folder")
        lifetimeSeconds = spool.seconds("lifetime", default: lifetimeSeconds, in: 60...30 * 86_400)
        entriesMax = spool.integer("entries", default: entriesMax, in: 100...10_000_000)
        var names: Set<String> = []
        for table in copies {
            guard let target = CopyTarget(table) else { continue }
            guard target.name != NoticeSettings.targetName else {
                table.report("name", .impossible(.copyNameReserved))
                continue
            }
            guard names.insert(target.name).inserted else {
                table.report("name", .impossible(.copyNameTwice(target.name)))
                continue
            }
            targets.append(target)
        }
    }
}

extension CopyTarget {
    fileprivate init?(_ table: ConfigurationTable) {
        let name = table.optionalValue("name", expected: .copyName) { Self.isName($0) ? $0 : nil }
        if !table.has("name") { table.report("name", .missing) }
        let rules = table.values("for", default: [], expected: .copySelection) { CopySelection.Rule($0) }
        let mode = table.choice("mode", default: Mode.required)
        let server = MailServer(table)
        guard let name, let server else { return nil }
        self.init(name: name, selection: rules.isEmpty ? .all : CopySelection(rules), mode: mode, server: server)
    }
}
