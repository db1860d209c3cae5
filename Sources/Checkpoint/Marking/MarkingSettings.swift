/// What an administrator may choose about the marks that a message gets as it passes: table `[marking]`.
struct MarkingSettings: Sendable, Equatable {
    /// Whether our Authentication-Results are added. Forged ones are removed all the same.
    var hasResults = true
    /// Other names whose Authentication-Results are removed: those of our other servers, and of former ones.
    var removeOthers: [String] = []
    /// Whether a Sekisho-Verdict is added. Forged ones are removed all the same.
    var hasVerdict = true
    /// In which language notices speak. Which messages get one, and which tag, the rules decide (`[policy]`).
    var language = NoticeLanguage.auto
    var style = NoticeStyle()
    var limits = MarkingLimits.standard
}
