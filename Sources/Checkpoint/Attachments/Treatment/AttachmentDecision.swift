import Inspection

/// What is to become of one attachment, by which rule, and why.
struct AttachmentDecision: Sendable {
    let file: AttachedFile
    /// The word of what it is by its content; nil when it could not be opened.
    var type: FileType?
    /// Whether it, or something in it, goes beyond what is looked into.
    var isBeyondLimits = false
    /// The rule that decides; `default` when none fits.
    var rule: String
    var grounds: [VerdictGround] = []
    /// In the order in which they are tried. Never empty.
    var actions: [AttachmentAction]
    /// Those of the rule; empty: the built-in ones.
    var converters: [String] = []
    /// Why it could not be looked into, where that decides.
    var failure: WorkerFailure?
    /// What becomes of the whole message for its sake.
    var message: MessageAnswer?
    /// Rules that would have decided before, had they not been in observe mode.
    var observed: [String] = []

    enum MessageAnswer: Sendable, Hashable { case hold, deferral }

    /// Whether it stays as it is.
    var leavesIt: Bool { actions == [.deliver] && message == nil }
}
