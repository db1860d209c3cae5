/// A TOML file as far as it could be read.
struct TOMLDocument: Sendable {
    var content: [String: ConfigurationNode] = [:]
    /// What is wrong, in the order of the file.
    var stops: [TOMLStop] = []
    /// Whether no more is missing from the content than single keys: all heads of tables were read, up to the end.
    var isComplete = true
}
