import Logging

/// Writes what is logged as one line an event, its pairs in a fixed order: the time, the level, what happened, and then
/// what is known about it.
struct LineHandler: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level
    private let format: LineFormat
    private let writer: LogWriter

    init(_ writer: LogWriter, format: LineFormat, level: Logger.Level) {
        self.writer = writer
        self.format = format
        logLevel = level
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var pairs = [
            (key: "time", value: Moment.text(Moment.now)), (key: "level", value: event.level.rawValue),
            (key: "event", value: "\(event.message)"),
        ]
        let all = metadata.merging(event.metadata ?? [:]) { $1 }
        let ranked = all.map { key, value in
            (rank: Self.ranks[key] ?? Self.ranks.count, pair: (key: key, value: "\(value)"))
        }
        pairs += ranked.sorted { ($0.rank, $0.pair.key) < ($1.rank, $1.pair.key) }.map(\.pair)
        writer.write(format.line(pairs))
    }

    /// What identifies a message comes first, then what was decided; the rest by name.
    private static let ranks = numbered([
        "queue", "direction", "client", "name", "helo", "from", "to", "author", "size", "action", "rule", "reply",
        "spf",
        "dkim", "dmarc", "arc", "iprev", "standing", "findings", "ms",
    ])

    private static func numbered(_ keys: [String]) -> [String: Int] {
        Dictionary(keys.enumerated().map { ($1, $0) }) { first, _ in first }
    }
}
