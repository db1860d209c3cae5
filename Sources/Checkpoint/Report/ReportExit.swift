/// What a command exits with when it could answer at all.
public enum ReportExit: Int32, Sendable {
    case fine = 0
    /// A dangerous message, a failing domain.
    case bad = 1
    /// What was handed in must be changed before it can be used.
    case unusable = 2
    /// Could not find out: try again later.
    case unknown = 3
}
