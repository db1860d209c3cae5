/// What an administrator says becomes of attachments: `[attachments]`, `[[attachment]]`, `[converter.NAME]`.
struct AttachmentSettings: Sendable {
    /// In order: the first that fits an attachment decides about it.
    var rules: [AttachmentRule] = []
    /// The administrator's own converters, by name.
    var converters: [String: NamedConverter] = [:]
    /// What becomes of an attachment that could not be looked into, where a rule depends on what is in it.
    var failure = Answer.quarantine
    /// What becomes of one that was not done in time.
    var slow = Answer.quarantine
    /// Seconds that opening and converting may take for one message.
    var slowSeconds = 60
    /// What becomes of a message in which an attachment must be changed, and must not be, since it is signed or
    /// encrypted by its sender.
    var protected = ProtectedAnswer.hold
    /// Whether the original is kept also of what was sanitised or removed; of what is quarantined it always is.
    var keepsOriginal = true
    var zipNames = ZIPNames.utf8
    /// Whom a recipient asks for an attachment; nil: the administrator.
    var contact: String?
    /// Tried on what is encrypted.
    var passwords: [String] = []
    /// Whether the words of the message's own text are tried as well.
    var triesWords = false
    var limits = AttachmentLimits.standard

    init() {}

    /// For an attachment of which nobody knows what it is.
    enum Answer: String, Sendable, Hashable, CaseIterable {
        case quarantine, remove, deliver
        /// The whole message, in the mail server's hold queue.
        case hold
        /// The whole message, refused for now.
        case deferral = "defer"
    }

    enum ProtectedAnswer: String, Sendable, Hashable, CaseIterable {
        case hold, deliver
        case deferral = "defer"
    }

    /// Whether anything can come of looking into attachments but findings.
    var hasRules: Bool { !rules.isEmpty }
}
