public import Wire

/// What policy decided about a message, by which rule, and on what grounds.
public struct Verdict: Sendable, Hashable {
    public var action: Action
    /// The name of the rule that decided: of the configuration, or of `BuiltInRule`; `default` when none matched,
    /// `observe` when the policy only observes and would have done something else (see `observed`).
    public var rule: String
    /// What the rule that decided saw, one element a condition, in their order. Empty when none matched.
    public var grounds: [VerdictGround]
    /// Rules that would have decided before, had they or the whole policy not been in observe mode, in their order.
    public var observed: [Observation] = []

    public init(
        _ action: Action,
        rule: String,
        grounds: [VerdictGround] = [],
        observed: [Observation] = []
    ) {
        self.action = action
        self.rule = rule
        self.grounds = grounds
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

        /// The word in the configuration, in JSON and in logs.
        public var word: String {
            switch self {
            case .deliver: "deliver"
            case .mark: "mark"
            case .hold: "hold"
            case .reject: "reject"
            case .deferral: "defer"
            }
        }
    }

    /// What a marked message gets, beside the fields that every message gets.
    public struct Marks: Sendable, Hashable {
        /// Put before the subject, such as `[unverified]`.
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
        public var grounds: [VerdictGround]

        public init(rule: String, action: Action, grounds: [VerdictGround] = []) {
            self.rule = rule
            self.action = action
            self.grounds = grounds
        }
    }
}
