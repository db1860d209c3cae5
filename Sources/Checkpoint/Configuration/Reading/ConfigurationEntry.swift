/// One key as it is in force: what `sekisho config show` lists, and what the documentation is held against.
struct ConfigurationEntry: Sendable, Hashable {
    /// The whole path, such as `milter.listen`.
    var key: String
    var value: Value
    /// The line it stands on; nil for the default.
    var line: Int?

    enum Value: Sendable, Hashable {
        case boolean(Bool)
        case integer(Int)
        case number(Double)
        case string(String)
        case strings([String])
        /// Nothing was set and nothing stands for it.
        case absent
    }
}
