/// Reads the archives that `FileOpener` does not read itself: 7z, RAR, tar, gzip, xz, LHA, CAB, ISO and others, and ZIP
/// entries that need a password. In production libarchive does, in the worker process.
public protocol ArchiveReading: Sendable {
    /// Whether it can read archives of a type (`FileType.word`).
    func reads(_ type: FileType) -> Bool

    /// Hands every entry to `take`, one after the other, until there are no more or `take` says false.
    ///
    /// It keeps no content: what is not handed on is gone. It neither opens archives within the archive nor counts
    /// across archives; `FileOpener` does both.
    func read(_ archive: ArchiveFile, _ allowance: ArchiveAllowance, take: (ArchiveEntry) -> Bool) -> ArchiveEnd
}

/// An archive that is to be read.
public struct ArchiveFile: Sendable {
    public var bytes: ArraySlice<UInt8>
    public var type: FileType
    /// Its own name: what a single compressed file (gzip, xz) is called follows from it.
    public var name: String
    /// Passwords to try, in this order.
    public var passwords: [String]

    public init(bytes: ArraySlice<UInt8>, type: FileType, name: String, passwords: [String]) {
        self.bytes = bytes
        self.type = type
        self.name = name
        self.passwords = passwords
    }
}

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

/// One entry of an archive.
public struct ArchiveEntry: Sendable, Hashable {
    /// Its path as the archive has it, decoded, not made safe.
    public var name: String
    public var kind: Kind
    public var content: Content

    public init(name: String, kind: Kind = .file, content: Content) {
        self.name = name
        self.kind = kind
        self.content = content
    }

    public enum Kind: Sendable, Hashable {
        case file, folder, device
        /// A hard or symbolic link, to the path.
        case link(String)
    }

    public enum Content: Sendable, Hashable {
        case bytes([UInt8])
        /// No password opens it.
        case encrypted
        /// It is longer than the allowance.
        case tooLarge
        /// It is malformed, or made in a way the reader does not know.
        case unreadable
        /// A folder, link or device.
        case none
    }
}

/// How reading an archive ended.
public enum ArchiveEnd: Sendable, Hashable {
    case complete
    /// Nothing can be listed without a password (headers are encrypted too).
    case encrypted
    /// The allowance was used up.
    case limited
    /// It is malformed from some place on.
    case unreadable
    /// `take` wanted no more.
    case stopped
}
