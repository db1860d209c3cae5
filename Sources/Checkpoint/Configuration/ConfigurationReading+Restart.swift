extension ConfigurationReading {
    /// What the server reads when it starts and never again; a name with a dot behind it stands for a whole table. The
    /// page marks these keys with †.
    private static let readAtStart = [
        "server.name", "server.data", "server.language", "server.stop", "milter.", "http.", "dns.", "log.", "lists.",
        "spool.", "worker.", "scanner[].", "ledger.outbox-max",
    ]

    /// Whether a change of the key, such as `milter.listen` or `scanner[1].address`, waits for a restart.
    static func waitsForRestart(_ key: String) -> Bool {
        let key = general(key)
        return readAtStart.contains { $0.utf8.last == 0x2E ? key.utf8.starts(with: $0.utf8) : key == $0 }
    }

    /// Those of these keys whose value is another than it was at the start.
    func waitingForRestart(since start: [ConfigurationEntry]) -> [String] {
        let before = Dictionary(start.map { ($0.key, $0.value) }) { $1 }
        let now = Dictionary(entries.map { ($0.key, $0.value) }) { $1 }
        // In the order of the page; what is no longer there comes last.
        let keys = entries.map(\.key) + start.map(\.key).filter { now[$0] == nil }
        return keys.filter { Self.waitsForRestart($0) && before[$0] != now[$0] }
    }

    /// `scanner[2].name` is `scanner[].name`.
    private static func general(_ key: String) -> String {
        guard let open = key.firstIndex(of: "["), let close = key.firstIndex(of: "]"), open < close else { return key }
        return String(key[...open] + key[close...])
    }
}
