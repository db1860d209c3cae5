/// Every limit of the DNS target, in one place and always on.
public struct Limits: Sendable {
    public init() {}

    public static let standard = Limits()

    /// Aliases (CNAME) followed for one question; over it the answer is `Answer.Failure.limit`.
    public var aliasesMax = 10

    /// Answers that a `RecordingResolver` keeps; further ones are passed on but not kept.
    public var recordedAnswersMax = 1_000

    // MARK: - Asking the network

    /// Seconds after which a question counts as timed out.
    public var answerSecondsMax: Double = 10
    /// Questions on their way at one time; over it `Answer.Failure.limit`.
    public var questionsInFlightMax = 1_000
    /// Bytes of one answer; over it `Answer.Failure.limit`.
    public var answerBytesMax = 64 << 10

    // MARK: - Cache

    /// Answers that are kept.
    public var cacheEntriesMax = 50_000
    /// Bytes of memory for the answers that are kept, roughly counted.
    public var cacheBytesMax = 64 << 20
    /// Longest time in seconds that records are kept, whatever their TTL says.
    public var cacheSecondsMax: Int64 = 86_400
    /// The same for answers that there is nothing (RFC 2308 section 5).
    public var cacheNegativeSecondsMax: Int64 = 900
    /// Seconds that a failure is kept, so that a dead server is not asked for each message (RFC 9520 section 3.2).
    public var cacheFailureSeconds: Int64 = 5

    // MARK: - Zone files

    /// Bytes of a zone file.
    public var zoneBytesMax = 64 << 20
    /// Mistakes that are reported for one file; at this number reading stops.
    public var zoneProblemsMax = 20
    /// Bytes of the offending line that are kept in a problem.
    public var zoneProblemTextBytesMax = 120
}
