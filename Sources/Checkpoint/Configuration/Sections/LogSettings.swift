/// `[log]`: one line for each message, and what the server has to say.
struct LogSettings: Sendable, Hashable {
    var format = Format.text
    var level = Level.info

    init() {}

    enum Format: String, Sendable, Hashable, CaseIterable {
        /// `key=value` pairs, for people and `grep`.
        case text
        /// One object a line.
        case json
    }

    /// From which weight on lines are written.
    enum Level: String, Sendable, Hashable, CaseIterable {
        case debug, info, notice, warning, error
    }
}

extension LogSettings {
    init(_ table: ConfigurationTable) {
        format = table.choice("format", default: format)
        level = table.choice("level", default: level)
    }
}
