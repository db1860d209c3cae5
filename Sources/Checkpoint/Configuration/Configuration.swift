/// Everything an administrator may choose, in force together. A value: reloading makes a new one.
struct Configuration: Sendable {
    var server = ServerSettings()
    var milter = MilterSettings()
    var http = HTTPSettings()
    var dns = DNSSettings()
    var network = NetworkSettings()
    var authentication = AuthenticationSettings()
    var policy = PolicySettings()
    var signing = SigningSettings()
    var sealing = SealingSettings()
    var copies = CopySettings()
    var notices = NoticeSettings()
    var marking = MarkingSettings()
    var ledger = LedgerSettings()
    var log = LogSettings()
    var lists = ListSettings()
    var blocklists = BlocklistSettings()
    var attachments = AttachmentSettings()
    var hold = HoldSettings()
    var worker = WorkerSettings()
    var inspection = InspectorSettings()

    init() {}

    /// Reads all sections. What is wrong goes to the table's reader.
    init(_ root: ConfigurationTable) {
        server = ServerSettings(root.table("server"))
        milter = MilterSettings(root.table("milter"))
        http = HTTPSettings(root.table("http"))
        dns = DNSSettings(root.table("dns"))
        network = NetworkSettings(root.table("network"))
        authentication = AuthenticationSettings(root.table("authentication"))
        policy = PolicySettings(root)
        signing = SigningSettings(root)
        sealing = SealingSettings(root)
        copies = CopySettings(root.tables("copy"), spool: root.table("spool"))
        notices = NoticeSettings(root.table("notices"))
        marking = MarkingSettings(root.table("marking"))
        ledger = LedgerSettings(root.table("ledger"))
        log = LogSettings(root.table("log"))
        lists = ListSettings(root.table("lists"))
        blocklists = BlocklistSettings(root)
        attachments = AttachmentSettings(root)
        hold = HoldSettings(root.table("hold"))
        worker = WorkerSettings(root)
        inspection = InspectorSettings(root.table("inspection"))
        reportConflicts(root)
        reportUnknownFindings(root)
    }

    /// What no section sees alone.
    private func reportConflicts(_ root: ConfigurationTable) {
        if !Set(milter.listen).isDisjoint(with: http.listen) {
            root.table("http").report("listen", .impossible(.listensTwice))
        }
    }
}
