/// Where and why the reading of a TOML file ended.
struct TOMLStop: Error, Sendable, Hashable {
    /// Counted from 1.
    var line: Int
    var key: [String] = []
    var problem: ConfigurationProblem
}
