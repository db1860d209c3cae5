/// One rule about attachments (`[[attachment]]`). The first whose conditions hold decides about an attachment.
struct AttachmentRule: Sendable, Hashable {
    let name: String
    /// About the message: as those of the gate's rules.
    var conditions: [RuleCondition] = []
    /// About the attachment, and what lies within it.
    var fileConditions: [FileCondition] = []
    /// Tried in their order until one works. Never empty.
    var actions: [AttachmentAction]
    /// The converters for `sanitise`, by name, tried in their order. Empty: the built-in ones for its type.
    var converters: [String] = []
    /// Only noted, with what it would have done; the rules behind it decide.
    var isObserving = false

    /// Whether a rule fits, so far as it is known what the attachment is.
    enum Fit: Sendable, Hashable {
        case no
        case yes([VerdictGround])
        /// It depends on what is in the attachment, and that could not be looked at.
        case unknown
    }

    /// - Parameter opened: nil when the attachment could not be opened.
    func fit(_ file: AttachedFile, _ opened: OpenedTree?, _ facts: PolicyFacts) -> Fit {
        var grounds: [VerdictGround] = []
        for condition in conditions {
            guard let found = condition.grounds(in: facts) else { return .no }
            grounds += found
        }
        var isUnknown = false
        for condition in fileConditions {
            switch condition.fit(file, opened, of: facts.evidence) {
            case .no: return .no
            case .yes(let found): grounds += found
            case .unknown: isUnknown = true
            }
        }
        if isUnknown { return .unknown }
        return .yes(grounds.isEmpty ? [.everything] : grounds)
    }
}
