/// Everything an administrator may choose, in force together. A value: reloading makes a new one.
struct Configuration: Sendable {
    var server = ServerSettings()
    var milter = MilterSettings()
    var http = HTTPSettings()
    var dns = DNSSettings()
    var authentication = AuthenticationSettings()
    var log = LogSettings()

    init() {}

    /// Reads all sections. What is wrong goes to the table's reader.
    init(_ root: ConfigurationTable) {
        server = ServerSettings(root.table("server"))
        milter = MilterSettings(root.table("milter"))
        http = HTTPSettings(root.table("http"))
        dns = DNSSettings(root.table("dns"))
        authentication = AuthenticationSettings(root.table("authentication"))
        log = LogSettings(root.table("log"))
        reportConflicts(root)
    }

    /// What no section sees alone.
    private func reportConflicts(_ root: ConfigurationTable) {
        if !Set(milter.listen).isDisjoint(with: http.listen) {
            root.table("http").report("listen", .impossible(.listensTwice))
        }
    }
}
