import Inspection

/// Decides about each attachment of a message. It does no work: what it decides is carried out by
/// `AttachmentTreatment`.
struct AttachmentJudge {
    let settings: AttachmentSettings
    let facts: PolicyFacts

    func decision(on file: AttachedFile) -> AttachmentDecision {
        let evidence = facts.evidence
        let opened = evidence.attachments[file.part]
        let tree = opened.map { OpenedTree($0) }
        var decision = AttachmentDecision(
            file: file,
            type: opened?.type,
            rule: Policy.defaultRule,
            actions: [.deliver]
        )
        decision.isBeyondLimits = tree?.first { $0.state == .limited } != nil
        for rule in settings.rules {
            switch rule.fit(file, tree, facts) {
            case .no: continue
            case .yes(let grounds):
                guard !rule.isObserving else {
                    decision.observed.append(rule.name)
                    continue
                }
                decision.rule = rule.name
                decision.grounds = grounds
                decision.actions = rule.actions
                decision.converters = rule.converters
                return decision
            case .unknown:
                guard !rule.isObserving else { continue }
                let failure = evidence.unopened[file.part] ?? .unavailable("not opened")
                decision.rule = rule.name
                decision.take(settings.answer(to: failure), for: failure)
                return decision
            }
        }
        return decision
    }
}

extension AttachmentSettings {
    /// What becomes of an attachment with which a worker failed.
    func answer(to failure: WorkerFailure) -> Answer { failure == .tooSlow ? slow : self.failure }
}

extension AttachmentDecision {
    mutating func take(_ answer: AttachmentSettings.Answer, for failure: WorkerFailure) {
        self.failure = failure
        switch answer {
        case .quarantine: actions = [.quarantine]
        case .remove: actions = [.remove]
        case .deliver: actions = [.deliver]
        case .hold: message = .hold
        case .deferral: message = .deferral
        }
    }
}
