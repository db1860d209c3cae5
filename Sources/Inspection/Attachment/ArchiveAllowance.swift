/// What is left of the limits when an archive is opened.
public struct ArchiveAllowance: Sendable, Hashable {
    /// Entries.
    public var entries: Int
    /// Bytes that one entry may come to.
    public var entryBytes: Int
    /// Bytes that all entries may come to together.
    public var bytes: Int
    /// Bytes of a name.
    public var nameBytes: Int

    public init(entries: Int, entryBytes: Int, bytes: Int, nameBytes: Int) {
        self.entries = entries
        self.entryBytes = entryBytes
        self.bytes = bytes
        self.nameBytes = nameBytes
    }
}
