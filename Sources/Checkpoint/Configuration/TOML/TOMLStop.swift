/// Where and why a statement of a TOML file could not be read.
struct TOMLStop: Error, Sendable, Hashable {
    /// Counted from 1.
    var line: Int
    var key: [String] = []
    var problem: ConfigurationProblem

    /// Whether what stands there is fine by itself.
    var isDuplicate: Bool { if case .duplicateKey = problem { true } else { false } }
}
