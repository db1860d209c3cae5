/// A file or folder that a configuration names, and that is there.
struct NamedFile: Sendable, Hashable {
    enum Use: Sendable, Hashable {
        case read
        case run
        /// A folder whose files are read.
        case readAll
        /// A folder of the server's own: files in it are read and written.
        case keep
    }

    var path: String
    var use: Use
    /// Counted from 1; nil for the configuration itself.
    var line: Int?
    /// The whole path of the key; empty for the configuration itself.
    var key: String
}
