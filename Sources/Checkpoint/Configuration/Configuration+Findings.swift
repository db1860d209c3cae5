import Inspection

extension Configuration {
    /// Reports findings that rules ask for and nothing ever makes: such a rule would never hold.
    func reportUnknownFindings(_ root: ConfigurationTable) {
        let kinds = FindingKind.all
        let listed = FindingIdentifier.all + blocklists.zones.flatMap(\.meanings).map(\.finding)
        let all = KnownNames.findings(kinds.map(\.identifier) + listed)
        let attached = KnownNames.findings(kinds.filter { $0.aspect == .attachment }.map(\.identifier))
        for table in root.tables("rule") {
            table.names("finding", among: all, name: Self.pattern)
            table.table("unless").names("finding", among: all, name: Self.pattern)
        }
        for table in root.tables("attachment") {
            table.names("finding", among: all, name: Self.pattern)
            table.names("file-finding", among: attached, name: Self.pattern)
        }
    }

    private static func pattern(_ text: String) -> String? { FindingCondition.isPattern(text) ? text : nil }
}
