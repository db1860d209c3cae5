/// What a configuration file may be at most; over it the file is refused, with the limit named.
struct ConfigurationLimits: Sendable {
    /// Bytes of the file: a hundred times what a large site writes.
    var bytesMax = 1 << 20
    /// Levels of tables, arrays and dotted keys.
    var depthMax = 16
    /// Keys, tables and elements of arrays in the whole file.
    var countMax = 20_000
    /// Problems that are told; more would not be read.
    var problemsMax = 100
    /// Lines that are looked through for the end of a list that is wrong.
    var recoveryLinesMax = 500
    /// Bytes of a file that holds one password.
    var secretBytesMax = 4096

    static let standard = ConfigurationLimits()
}
