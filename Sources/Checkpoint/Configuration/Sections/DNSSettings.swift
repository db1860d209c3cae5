import DNS

/// `[dns]`: whom we ask, and how long we wait.
struct DNSSettings: Sendable, Hashable {
    /// Servers that resolve for us; empty: those of the system.
    var servers: [ServerAddress] = []
    /// Whether answers are checked by DNSSEC, where the servers pass the signatures on.
    var validates = true
    /// Seconds for one question.
    var answerSecondsMax = 10
    /// Bytes for answers that are remembered.
    var cacheBytesMax = 64 << 20

    init() {}

    /// The resolver's own settings.
    var unbound: UnboundSettings {
        var limits = Limits.standard
        limits.answerSecondsMax = Double(answerSecondsMax)
        limits.cacheBytesMax = cacheBytesMax
        return UnboundSettings(
            servers: servers.isEmpty ? .system : .forward(servers),
            trustAnchors: validates ? .system : .none,
            limits: limits
        )
    }
}

extension DNSSettings {
    init(_ table: ConfigurationTable) {
        servers = table.values("servers", default: servers, expected: .nameServer) {
            ServerAddress(parsing: Array($0.utf8))
        }
        validates = table.boolean("dnssec", default: validates)
        answerSecondsMax = table.seconds("timeout", default: answerSecondsMax, in: 1...60)
        cacheBytesMax = table.bytes("cache", default: cacheBytesMax, in: 1 << 20...4 << 30)
    }
}
