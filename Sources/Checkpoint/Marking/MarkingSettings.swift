/// What an administrator may choose about the marks that a message gets as it passes: table `[marking]`.
struct MarkingSettings: Sendable, Equatable {
    /// Our name in Authentication-Results (RFC 8601 section 2.5) and in notices.
    var server = "localhost"
    /// Whether our Authentication-Results are added. Forged ones are removed all the same.
    var hasResults = true
    /// Other names whose Authentication-Results are removed: those of our other servers, and of former ones.
    var removeOthers: [String] = []
    /// Whether a Sekisho-Verdict is added. Forged ones are removed all the same.
    var hasVerdict = true
    /// Put before the subject of a marked message when its rule names no tag.
    var subjectTag: String?
    /// Whether notices are put in at all, where a rule asks for them.
    var hasNotice = true
    var language = NoticeLanguage.auto
    var style = NoticeStyle()
    var limits = MarkingLimits.standard
}
