/// How much is asked of a link service, and how long it is waited for.
struct LinkServiceLimits: Sendable, Hashable {
    /// Beginnings of hashes in one question: one question for a message. Services take up to 1,000.
    var prefixesMax = 100
    var waitMilliseconds: Int64 = 2_000
    var answerBytesMax = 1 << 20
    /// Beginnings whose answers are kept.
    var keptMax = 50_000
    /// How long an answer is kept at most, and when it says nothing.
    var keepSecondsMax = 86_400
    var keepSeconds = 300
    /// Questions without an answer, one after the other, after which it is left in peace, and for how long.
    var failuresMax = 3
    var pauseSeconds = 60

    static let standard = LinkServiceLimits()
}
