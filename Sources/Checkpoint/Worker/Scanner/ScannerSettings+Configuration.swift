import Wire

extension ScannerSettings {
    /// Reads one `[[scanner]]`; nil when it cannot be asked.
    init?(_ table: ConfigurationTable) {
        let kind = table.choice("kind", default: Kind.clamd)
        self.init(name: table.name("name") ?? kind.rawValue, kind: kind)
        address = table.optionalValue("address", expected: .scannerAddress, Self.address)
        service = table.value("service", default: service, expected: .scannerService) { Self.isService($0) ? $0 : nil }
        method = table.choice("method", default: method)
        command = kind == .command ? table.program("command") : table.strings("command", default: [])
        seconds = table.seconds("timeout", default: seconds, in: 1...300)
        bytesMax = table.bytes("size", default: bytesMax, in: 1 << 10...1 << 30)
        connectionsMax = table.integer("connections", default: connectionsMax, in: 1...256)
        for key in ["address", "service", "method", "command"]
        where table.has(key) && !Self.keys(of: kind).contains(key) {
            table.report(key, .impossible(.notOfScanner(kind.rawValue)))
        }
        switch kind {
        case .clamd, .icap:
            if address != nil { return }
            if !table.has("address") { table.report("address", .missing) }
        case .command: if !command.isEmpty { return }
        }
        return nil
    }

    /// The keys that only some kinds use.
    private static func keys(of kind: Kind) -> [String] {
        switch kind {
        case .clamd: ["address"]
        case .icap: ["address", "service", "method"]
        case .command: ["command"]
        }
    }

    /// Where somebody listens: with a port that there is.
    private static func address(_ text: String) -> ListenAddress? {
        guard let address = ListenAddress(parsing: text) else { return nil }
        if case .internet(_, port: 0) = address.place { return nil }
        return address
    }

    /// The path of an address (RFC 3986 section 3.3), without what would end the line of a request.
    private static func isService(_ text: String) -> Bool {
        (1...200).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    }
}
