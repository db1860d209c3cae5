/// Decides what becomes of a message: the one place that does.
///
/// The rules of the configuration come first, then the built-in ones; the first that applies decides. Rules in observe
/// mode, and all of them when the policy only observes, are noted in the verdict and decide nothing.
public struct Policy: Sendable {
    let settings: PolicySettings
    private let lists: Lists
    private let now: @Sendable () -> Int64

    /// - Parameter now: seconds since 1970, for entries of lists that end.
    public init(
        _ settings: PolicySettings,
        lists: Lists,
        now: @escaping @Sendable () -> Int64 = { Moment.now }
    ) {
        self.settings = settings
        self.lists = lists
        self.now = now
    }

    public func verdict(on evidence: Evidence) -> Verdict { verdict(on: facts(of: evidence)) }

    /// The evidence in the forms that rules ask for.
    func facts(of evidence: Evidence) -> PolicyFacts {
        PolicyFacts(evidence, lists: lists.snapshot, now: now(), limits: settings.limits)
    }

    func verdict(on facts: PolicyFacts) -> Verdict {
        var observed: [Verdict.Observation] = []
        let decision = decision(facts, &observed)
        guard settings.mode == .enforce || decision.action == .deliver else {
            observed.append(decision)
            return Verdict(.deliver, rule: Self.observeRule, observed: observed)
        }
        return Verdict(decision.action, rule: decision.rule, grounds: decision.grounds, observed: observed)
    }

    /// Names that rules of the configuration cannot have.
    static let observeRule = "observe"
    static let defaultRule = "default"
    /// What stands for a rule where a message is larger than the limits.
    static let unexaminedRule = "unexamined"
    static let reservedNames = Set(BuiltInRule.allCases.map(\.rawValue) + [observeRule, defaultRule, unexaminedRule])

    private func decision(_ facts: PolicyFacts, _ observed: inout [Verdict.Observation]) -> Verdict.Observation {
        for rule in settings.rules {
            guard let grounds = rule.grounds(in: facts) else { continue }
            let found = Verdict.Observation(rule: rule.name, action: rule.action, grounds: grounds)
            guard rule.isObserving else { return found }
            observed.append(found)
        }
        for rule in BuiltInRule.allCases {
            let use = settings.builtIn[rule] ?? .on
            guard use != .off, let found = outcome(of: rule, facts) else { continue }
            guard use == .observe else { return found }
            observed.append(found)
        }
        return Verdict.Observation(rule: Self.defaultRule, action: .deliver)
    }

    private func outcome(of rule: BuiltInRule, _ facts: PolicyFacts) -> Verdict.Observation? {
        guard facts.evidence.direction == .inbound else { return nil }
        let found: (action: Verdict.Action, grounds: [VerdictGround])? =
            switch rule {
            case .denyList: denied(facts)
            case .allowList: allowed(facts)
            case .blocklists: blocklisted(facts)
            case .fromFields: severalFromFields(facts)
            case .dmarc: dmarc(facts)
            case .authorDomains: unclearAuthors(facts)
            }
        return found.map { Verdict.Observation(rule: rule.rawValue, action: $0.action, grounds: $0.grounds) }
    }
}
