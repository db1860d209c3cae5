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
