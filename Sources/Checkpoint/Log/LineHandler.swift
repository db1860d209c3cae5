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
        pairs += all.map { (key: $0.key, value: "\($0.value)") }.sorted { Self.rank($0.key) < Self.rank($1.key) }
        writer.write(format.line(pairs))
    }

    /// What identifies a message comes first, then what was decided; the rest by name.
    private static let order = [
        "queue", "direction", "client", "name", "helo", "from", "to", "author", "size", "action", "rule", "reply",
        "spf",
        "dkim", "dmarc", "arc", "iprev", "standing", "findings", "ms",
    ]

    private static func rank(_ key: String) -> (Int, String) { (order.firstIndex(of: key) ?? order.count, key) }
}
