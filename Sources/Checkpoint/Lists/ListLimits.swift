/// Every limit of the allow and deny lists, always on.
public struct ListLimits: Sendable {
    public init() {}

    public static let standard = ListLimits()

    /// Entries of one list; further ones are not used, and that is reported.
    public var entriesMax = 1_000_000
    /// Bytes of one list file.
    public var bytesMax = 256 << 20
    /// Bytes of one line; a longer one is not used.
    public var lineBytesMax = 2_048
    /// Bytes of the reason of an entry; the rest is cut off when it is written.
    public var whyBytesMax = 400
    /// Lines that are reported as unusable, of one file.
    public var problemsMax = 20
    /// The same of a file that is to be imported, and is mended by them.
    public var importProblemsMax = 1_000
    /// Bytes of an unusable value that are shown.
    public var shownBytesMax = 80
    /// Seconds to wait for another writer of the lists.
    public var lockSecondsMax = 10.0
    /// Seconds between two looks whether the files have changed.
    public var pollSeconds = 1.0
}
