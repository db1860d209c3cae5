import Mail

/// The work on the attachments of one message: convert, pack, replace, and keep the original.
///
/// Whatever does not work ends on the safe side: what cannot be converted is quarantined, what cannot be packed is
/// removed, and when the original cannot be kept the message is deferred as it came.
struct AttachmentOperation {
    let house: Attachments
    let evidence: Evidence
    let identifier: LedgerIdentifier
    let deadline: WorkTime
    var treatment = AttachmentTreatment()

    init(_ house: Attachments, _ evidence: Evidence, _ identifier: LedgerIdentifier, _ deadline: WorkTime) {
        self.house = house
        self.evidence = evidence
        self.identifier = identifier
        self.deadline = deadline
    }

    var message: Message { evidence.message }

    /// What would be done, with nothing done.
    mutating func observed(_ decisions: [AttachmentDecision]) -> AttachmentTreatment {
        treatment.records = decisions.map { decision in
            var record = self.record(decision)
            if !decision.leavesIt { record.observed.append(decision.rule) }
            return record
        }
        return treatment
    }

    mutating func carryOut(_ decisions: [AttachmentDecision]) async -> AttachmentTreatment {
        treatment.records = decisions.map { record($0) }
        if answer(decisions) { return treatment }
        let changed = decisions.indices.filter { !decisions[$0].leavesIt }
        guard !changed.isEmpty else { return treatment }
        do throws(PartObstacle) {
            try PartReplacement.check(changed.map { decisions[$0].file.part }, in: message)
        } catch {
            return refuse(error, decisions[changed[0]])
        }
        let outcomes = await AttachmentConversions(house, deadline).outcomes(
            of: changed.map { decisions[$0] },
            in: message
        )
        var pieces = AttachmentPieces()
        for (index, outcome) in zip(changed, outcomes) { note(outcome, decisions[index], at: index, &pieces) }
        if treatment.answer != nil { return treatment }
        await pack(&pieces)
        await replace(pieces)
        return treatment
    }

    private func record(_ decision: AttachmentDecision) -> AttachmentRecord {
        AttachmentRecord(decision, size: evidence.size(of: decision.file))
    }

    /// Whether a decision is about the message as a whole.
    private mutating func answer(_ decisions: [AttachmentDecision]) -> Bool {
        let wishes = decisions.filter { $0.message != nil }
        guard let first = wishes.first(where: { $0.message == .deferral }) ?? wishes.first else { return false }
        let reason = "attachment \(first.failure.map { $0.word } ?? "")"
        treatment.answer =
            first.message == .hold
            ? .hold(rule: first.rule, reason: reason) : .deferral(rule: first.rule, reason: reason)
        return true
    }

    /// What becomes of a message in which nothing can be replaced.
    private mutating func refuse(_ obstacle: PartObstacle, _ decision: AttachmentDecision) -> AttachmentTreatment {
        for index in treatment.records.indices { treatment.records[index].troubles.append(.fixed(obstacle)) }
        switch house.settings.protected {
        case .hold: treatment.answer = .hold(rule: decision.rule, reason: "attachment \(obstacle.rawValue)")
        case .deferral: treatment.answer = .deferral(rule: decision.rule, reason: "attachment \(obstacle.rawValue)")
        case .deliver: break
        }
        return treatment
    }

    private mutating func note(
        _ outcome: AttachmentConversions.Outcome,
        _ decision: AttachmentDecision,
        at index: Int,
        _ pieces: inout AttachmentPieces
    ) {
        treatment.records[index].troubles += outcome.troubles
        let part = decision.file.part
        switch outcome.deed {
        case .deliver: treatment.records[index].action = .deliver
        case .quarantine:
            treatment.records[index].action = .quarantine
            pieces.quarantined.append((index, decision.file.content(in: message).decoded))
        case .remove:
            treatment.records[index].action = .remove
            pieces.fates[part] = decision.file.isWithinText ? .textOnly : .removed
        case .sanitised(let file, let converter, let type):
            treatment.records[index].action = .sanitise
            treatment.records[index].converter = converter
            treatment.records[index].newName = file.name
            let content = Attachment(
                fileName: file.name,
                type: type,
                content: file.bytes,
                contentID: message.contentID(of: message.parts[part])
            )
            if decision.file.isWithinText {
                pieces.fates[part] = .textOnly
                pieces.additions.append(.file(content))
            } else {
                pieces.fates[part] = .replaced(by: .file(content))
            }
        case .message(let wish):
            let reason = "attachment \(outcome.troubles.last?.word ?? "")"
            treatment.answer =
                wish == .hold
                ? .hold(rule: decision.rule, reason: reason) : .deferral(rule: decision.rule, reason: reason)
        }
    }
}

/// What a treated message is put together from.
struct AttachmentPieces {
    var fates: [Int: PartFate] = [:]
    /// Places in the records, and the files themselves.
    var quarantined: [(index: Int, file: WorkerFile)] = []
    /// Files that have no part of their own to stand in.
    var additions: [MessageEntity] = []
    var archive: Attachment?
    var password: HoldPassword?
}

extension Message {
    /// Without angle brackets; nil where there is none that could be written again.
    fileprivate func contentID(of part: Part) -> String? {
        guard let field = header(of: part).first(named: "Content-ID") else { return nil }
        let value = bytes[field.value].trimmed
        guard value.first == ASCII.less, value.last == ASCII.greater, value.count > 2 else { return nil }
        let inner = value.dropFirst().dropLast()
        return inner.allSatisfy(\.isVisible) ? inner.text : nil
    }
}
