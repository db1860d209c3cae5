import DNS

/// `[milter]`: where Postfix reaches us, and how much we take on.
struct MilterSettings: Sendable, Hashable {
    var listen: [ListenAddress] = [ListenAddress(.internet(.v4(0x7F00_0001), port: 8891))]
    /// Who may use a Unix socket.
    var socket = SocketAccess()
    /// Connections of Postfix at a time; further ones wait until one of them ends.
    var connectionsMax = 1000
    /// Bytes of one message; a larger one is answered as `[policy]` says, without having been examined.
    var messageBytesMax = 128 << 20
    /// Bytes of all messages that are being examined; over it no more is read until one of them is done.
    var memoryBytesMax = 512 << 20

    init() {}
}

extension MilterSettings {
    init(_ table: ConfigurationTable) {
        listen = table.values("listen", default: listen, expected: .listenAddress, ListenAddress.init(parsing:))
        if listen.isEmpty { table.report("listen", .impossible(.nowhereToListen)) }
        if Set(listen).count < listen.count { table.report("listen", .impossible(.listensTwice)) }
        socket.mode = table.value("socket-mode", default: socket.mode, expected: .fileMode, FileMode.init)
        socket.group = table.optionalString("socket-group")
        connectionsMax = table.integer("connections", default: connectionsMax, in: 1...20_000)
        messageBytesMax = table.bytes("message-size", default: messageBytesMax, in: 1 << 16...1 << 30)
        memoryBytesMax = table.bytes("memory", default: memoryBytesMax, in: 1 << 20...64 << 30)
        if memoryBytesMax < messageBytesMax { table.report("memory", .impossible(.memoryBelowMessage)) }
    }
}
