/// One value of a configuration file, and the line it begins on (counted from 1).
struct ConfigurationNode: Sendable {
    var line: Int
    var content: Content

    indirect enum Content: Sendable {
        case boolean(Bool)
        case integer(Int)
        case number(Double)
        case string(String)
        /// A date or a time: TOML has them, no key of ours takes them.
        case moment(String)
        case array([ConfigurationNode])
        case table([String: ConfigurationNode])
    }

    var kind: ConfigurationKind {
        switch content {
        case .boolean: .boolean
        case .integer: .integer
        case .number: .number
        case .string: .string
        case .moment: .moment
        case .array: .array
        case .table: .table
        }
    }
}
