/// One problem with its place.
struct ConfigurationFault: Error, Sendable, Hashable {
    var file: String
    /// Counted from 1; nil when the place is the whole file, or a key that does not stand in it.
    var line: Int?
    /// The whole path of the key, such as `milter.listen`; empty for the whole file.
    var key: String
    var problem: ConfigurationProblem
}
