import Wire

extension ScannerSettings {
    /// Reads one `[[scanner]]`; nil when it cannot be asked.
    init?(_ table: ConfigurationTable) {
        let kind = table.choice("kind", default: Kind.clamd)
        self.init(name: table.string("name", default: kind.rawValue), kind: kind)
        address = table.optionalValue("address", expected: .listenAddress, ListenAddress.init(parsing:))
        service = table.string("service", default: service)
        method = table.choice("method", default: method)
        command = table.strings("command", default: [])
        seconds = table.seconds("timeout", default: seconds, in: 1...300)
        bytesMax = table.bytes("size", default: bytesMax, in: 1 << 10...1 << 30)
        connectionsMax = table.integer("connections", default: connectionsMax, in: 1...256)
        switch kind {
        case .clamd, .icap:
            if address != nil { return }
            table.report("address", .missing)
        case .command:
            if command.first?.utf8.first == 0x2F { return }
            table.report("command", command.isEmpty ? .missing : .impossible(.programWithoutPath))
        }
        return nil
    }
}
