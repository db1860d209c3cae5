/// Every limit of marking, always on.
struct MarkingLimits: Sendable, Equatable {
    /// Parts of one message that get a notice; of more alternatives the first and last ones do.
    var noticesMax = 8
    /// Bytes of a subject tag; more of it is cut off.
    var tagBytesMax = 100
    /// Characters of a foreign name or address in a notice.
    var foreignCharactersMax = 80
    /// Findings told in one notice, the gravest first.
    var findingsMax = 5
    /// Findings named in one Sekisho-Verdict.
    var verdictFindingsMax = 20
    /// Bytes of one value in a Sekisho-Verdict before they are encoded.
    var verdictValueBytesMax = 255

    static let standard = MarkingLimits()
}
