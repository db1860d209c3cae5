/// One rule of the configuration (`[[rule]]`).
public struct PolicyRule: Sendable, Hashable {
    let name: String
    /// All must hold. A rule without conditions fits every message.
    var conditions: [RuleCondition] = []
    /// When all of these hold, the rule does not apply after all. Empty: no exception.
    var exceptions: [RuleCondition] = []
    var action: Verdict.Action
    /// Only noted, with what it would have done; the rules behind it decide.
    var isObserving = false

    /// What in the message makes the rule apply; nil when it does not.
    func grounds(in facts: PolicyFacts) -> [VerdictGround]? {
        guard let found = Self.all(conditions, facts) else { return nil }
        if !exceptions.isEmpty, Self.all(exceptions, facts) != nil { return nil }
        return found.isEmpty ? [.everything] : found
    }

    private static func all(_ conditions: [RuleCondition], _ facts: PolicyFacts) -> [VerdictGround]? {
        var found: [VerdictGround] = []
        for condition in conditions {
            guard let grounds = condition.grounds(in: facts) else { return nil }
            found += grounds
        }
        return found
    }
}
