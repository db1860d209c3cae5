/// Every limit of the DNS target, in one place and always on.
public struct Limits: Sendable {
    public init() {}

    public static let standard = Limits()

    /// Aliases (CNAME) followed for one question; over it the answer is `Answer.Failure.limit`.
    public var aliasesMax = 10

    /// Answers that a `RecordingResolver` keeps; further ones are passed on but not kept.
    public var recordedAnswersMax = 1_000

    // MARK: - Zone files

    /// Bytes of a zone file.
    public var zoneBytesMax = 64 << 20
    /// Mistakes that are reported for one file; at this number reading stops.
    public var zoneProblemsMax = 20
    /// Bytes of the offending line that are kept in a problem.
    public var zoneProblemTextBytesMax = 120
}
