import Mail
import Wire

extension Gate {
    /// Judges a message that is complete, and does what must be done before the mail server may hear of it.
    ///
    /// What does not work on our side never loses mail: it is named in the answer, and the message passes without it.
    /// Only what is required, and cannot be had, defers the message.
    func answer(to examination: consuming Examination, excess: MilterExcess?) async -> GateAnswer {
        if let excess { return answer(to: excess, examination.envelope) }
        let examined = examination
        var evidence = await examined.evidence()
        evidence.direction = direction(of: evidence.envelope)
        let verdict = policy.verdict(on: evidence)
        var answer = GateAnswer(outcome: verdict.outcome, envelope: evidence.envelope)
        answer.verdict = verdict
        if let reply = verdict.refusal {
            answer.decision = .refuse(reply)
        } else {
            change(&answer, evidence, verdict)
            await keepCopies(&answer, evidence)
        }
        await record(answer, evidence, verdict, microseconds: examined.age)
        answer.evidence = evidence
        answer.buffer = examined.buffer
        return answer
    }

    /// Into the outbox, which survives whatever befalls us; before the mail server hears of the message, so that no
    /// message goes by without a record.
    private func record(
        _ answer: GateAnswer,
        _ evidence: Evidence,
        _ verdict: Verdict,
        microseconds: Int64
    ) async {
        guard let outbox else { return }
        var generator = SystemRandomNumberGenerator()
        var handling = answer.handling
        handling.microseconds = microseconds
        await outbox.append(
            LedgerRecord(
                evidence,
                verdict,
                handling: handling,
                identifier: LedgerIdentifier(microseconds: LedgerTime.now, using: &generator),
                steps: outbox.steps
            )
        )
    }

    /// Nobody has seen the whole of the message: it is refused, unless nothing is refused; then it passes unmarked.
    private func answer(to excess: MilterExcess, _ envelope: Envelope) -> GateAnswer {
        var answer = GateAnswer(outcome: .failed, envelope: envelope, problems: [.tooLarge(excess)])
        if !observes { answer.decision = .refuse(excess.reply) }
        return answer
    }

    /// The modifications: our marks, then signatures or a seal over the message as marked.
    private func change(_ answer: inout GateAnswer, _ evidence: Evidence, _ verdict: Verdict) {
        let message = evidence.message
        let marking = marker.marking(for: evidence, verdict: verdict)
        var changes = GateChanges(message, marking.edits)
        answer.marking = marking
        do throws(EditError) {
            try changes.sign(with: signatory, evidence, now: Moment.now)
            try changes.seal(with: sealer, evidence, now: Moment.now)
            answer.modifications = try changes.modifications()
        } catch {
            answer.problems.append(.editsRefused)
        }
        answer.signatures = changes.signatures
        answer.seal = changes.seal
        if let signatures = changes.signatures, !signatures.signed.isEmpty {
            let sources = IdentitySources(leaving: evidence, signed: signatures, from: host)
            answer.identityBreaks = IdentityChain(sources).breaks
        }
        if case .hold(let reason) = verdict.action { answer.modifications.append(.quarantine(reason: reason)) }
    }

    /// The original goes into the spool, before the mail server may believe it delivered.
    private func keepCopies(_ answer: inout GateAnswer, _ evidence: Evidence) async {
        let targets = copies.targets(for: evidence.envelope, evidence.direction)
        guard !targets.isEmpty else { return }
        do throws(CopyError) {
            guard let spool else { throw .stopping }
            try await spool.store(evidence.message.bytes, envelope: evidence.envelope, for: targets)
            answer.copies = targets.map(\.name)
        } catch {
            guard targets.contains(where: { $0.mode == .required }) else {
                answer.problems.append(.copyMissed("\(error)"))
                return
            }
            answer.problems.append(.copyNotStored("\(error)"))
            answer.outcome = .failed
            answer.modifications = []
            answer.decision = .refuse(Self.tryAgain)
        }
    }
}

extension Verdict {
    /// What the client is told; nil when the message is taken.
    fileprivate var refusal: SMTPReply? {
        switch action {
        case .deliver, .mark, .hold: nil
        case .reject(let reply), .deferral(let reply): reply
        }
    }

    fileprivate var outcome: MessageMetrics.Outcome {
        switch action {
        case .deliver: .delivered
        case .mark: .marked
        case .hold: .held
        case .reject: .rejected
        case .deferral: .deferred
        }
    }
}
