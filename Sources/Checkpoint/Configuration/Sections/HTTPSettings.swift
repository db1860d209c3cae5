import DNS

/// `[http]`: health and figures for monitoring.
struct HTTPSettings: Sendable, Hashable {
    /// Empty: nothing is served.
    var listen: [ListenAddress] = [ListenAddress(.internet(.v4(0x7F00_0001), port: 8892))]

    init() {}
}

extension HTTPSettings {
    init(_ table: ConfigurationTable) {
        listen = table.values("listen", default: listen, expected: .listenAddress, ListenAddress.init(parsing:))
        if Set(listen).count < listen.count { table.report("listen", .impossible(.listensTwice)) }
    }
}
