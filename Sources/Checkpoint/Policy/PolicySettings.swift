import DNS

/// What an administrator says becomes of messages: `[policy]` and `[[rule]]`.
public struct PolicySettings: Sendable {
    var mode = Mode.observe
    /// In order: the first that applies decides.
    var rules: [PolicyRule] = []
    /// Built-in rules that are not fully on.
    var builtIn: [BuiltInRule: BuiltInRule.Use] = [:]
    /// What becomes of mail whose domain asks for quarantine, and of other mail that is doubtful.
    var quarantine = Quarantine.mark
    /// How marked mail is marked by the built-in rules.
    var marks = Verdict.Marks(hasNotice: true)
    /// What becomes of mail that fails, from a domain that asks for its refusal, when an authenticated list sent it.
    var mailingLists = MailingLists.quarantine
    /// Whether mail is deferred when DMARC cannot be evaluated and might ask for refusal.
    var temporaryErrors = TemporaryErrors.refuse
    /// Servers that forward mail as it came, for our users: their clients' failures are not theirs.
    var trustedForwarders: [IPNetwork] = []
    /// Domains whose ARC seals are believed (RFC 8617 section 5.2.1).
    var trustedSealers: [DomainName] = []
    var limits = PolicyLimits.standard

    public init() {}

    public enum Mode: String, Sendable, Hashable, CaseIterable {
        /// Everything is delivered; verdicts tell what would have been done.
        case observe
        case enforce
    }

    enum Quarantine: String, Sendable, Hashable, CaseIterable { case mark, hold }

    enum MailingLists: String, Sendable, Hashable, CaseIterable {
        /// As if the domain asked for quarantine.
        case quarantine
        /// As the domain asks.
        case reject
    }

    enum TemporaryErrors: String, Sendable, Hashable, CaseIterable {
        case refuse = "defer"
        case deliver
    }
}
