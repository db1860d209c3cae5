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
