/// Why a copy could not be kept, or the spool not be used.
public enum CopyError: Error, Sendable, Hashable {
    /// The disk, or our share of it, is full.
    case noSpace(path: String)
    /// The operating system refused; its own words.
    case system(path: String, reason: String)
    /// Another server has the spool.
    case inUse(path: String)
    /// The spool has as many entries as it may.
    case tooManyEntries(limit: Int)
    case tooLarge(bytes: Int, limit: Int)
    /// The server is stopping.
    case stopping
    /// No entry with that name.
    case unknown(String)
    /// The file is no entry of ours, or a part of one.
    case damaged(path: String)
}
