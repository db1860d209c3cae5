public import Wire

/// What policy decided about a message, and by which rule.
public struct Verdict: Sendable, Hashable {
    public var action: Action
    /// The name of the rule that decided; `default` when none matched.
    public var rule: String
    /// Rules in observe mode that would have decided before, with what they would have done.
    public var observed: [Observation] = []

    public init(_ action: Action, rule: String, observed: [Observation] = []) {
        self.action = action
        self.rule = rule
        self.observed = observed
    }

    public enum Action: Sendable, Hashable {
        case deliver
        /// Delivered, with a subject tag or a notice to the reader.
        case mark(Marks)
        /// Kept in the mail server's hold queue until a person decides.
        case hold(reason: String)
        /// Refused for good.
        case reject(SMTPReply)
        /// Refused for now.
        case deferral(SMTPReply)
    }

    /// What a marked message gets, beside the fields that every message gets.
    public struct Marks: Sendable, Hashable {
        /// Put before the subject, such as `[未確認]`.
        public var subjectTag: String?
        /// Whether the text and HTML parts begin with a notice about the sender.
        public var hasNotice: Bool

        public init(subjectTag: String? = nil, hasNotice: Bool = false) {
            self.subjectTag = subjectTag
            self.hasNotice = hasNotice
        }
    }

    public struct Observation: Sendable, Hashable {
        public var rule: String
        public var action: Action

        public init(rule: String, action: Action) {
            self.rule = rule
            self.action = action
        }
    }
}
