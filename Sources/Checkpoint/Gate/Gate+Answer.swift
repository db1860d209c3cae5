import Mail
import Wire

extension Gate {
    /// Judges a message that is complete, and does what must be done before the mail server may hear of it.
    ///
    /// What does not work on our side never loses mail: it is named in the answer, and the message passes without it.
    /// Only what is required, and cannot be had, defers the message.
    func answer(to examination: consuming Examination, oversize: Oversize?) async -> GateAnswer {
        if let oversize { return await answer(to: oversize, examination) }
        let examined = examination
        var evidence = await examined.evidence()
        evidence.direction = direction(of: evidence.envelope)
        let deadline = WorkTime(in: attachments?.settings.slowSeconds ?? 0)
        await attachments?.open(&evidence, by: deadline)
        if let inspector {
            evidence = await inspector.completed(evidence, blocklists: pipeline.blocklists, now: Moment.now)
        }
        let facts = policy.facts(of: evidence)
        var verdict = policy.verdict(on: facts)
        let identifier = Self.newIdentifier()
        var answer = GateAnswer(outcome: verdict.outcome, envelope: evidence.envelope)
        if verdict.refusal == nil, let attachments {
            let treatment = await attachments.treatment(
                of: facts,
                as: identifier,
                observes: observes,
                by: deadline
            )
            answer.attachments = treatment
            if case .deferral(_, let reason)? = treatment.answer { answer.problems.append(.attachmentsFailed(reason)) }
            verdict = verdict.after(treatment)
            answer.outcome = verdict.outcome
        }
        answer.verdict = verdict
        if let reply = verdict.refusal {
            answer.decision = .refuse(reply)
        } else {
            change(&answer, evidence, verdict)
            if case .accept = answer.decision { await keepCopies(&answer, evidence) }
            if !evidence.envelope.isTrial { noteCorrespondents(evidence) }
        }
        if !evidence.envelope.isTrial {
            await record(answer, evidence, verdict, as: identifier, microseconds: examined.age)
        }
        answer.evidence = evidence
        answer.buffer = examined.buffer
        return answer
    }

    static func newIdentifier() -> LedgerIdentifier {
        var generator = SystemRandomNumberGenerator()
        return LedgerIdentifier(microseconds: LedgerTime.now, using: &generator)
    }

    /// Whom our own write to is known from now on.
    private func noteCorrespondents(_ evidence: Evidence) {
        guard evidence.direction == .outbound else { return }
        let recipients = evidence.envelope.recipients.map { MailAddress(path: $0).text }
        let field = evidence.message.header.first(named: "Message-ID")
        let identifier = field.flatMap { MessageIDs.all(in: evidence.message.header.value(of: $0)).first }
        correspondence.note(recipients: recipients, messageID: identifier, now: Moment.now)
    }

    /// Into the outbox, which survives whatever befalls us; before the mail server hears of the message, so that no
    /// message goes by without a record.
    private func record(
        _ answer: GateAnswer,
        _ evidence: Evidence,
        _ verdict: Verdict,
        as identifier: LedgerIdentifier,
        microseconds: Int64
    ) async {
        guard let outbox else { return }
        var handling = answer.handling
        handling.microseconds = microseconds
        await outbox.append(
            LedgerRecord(
                evidence,
                verdict,
                handling: handling,
                identifier: identifier,
                steps: outbox.steps
            )
        )
    }

    /// The modifications: our marks, then signatures or a seal over the message as marked.
    private func change(_ answer: inout GateAnswer, _ evidence: Evidence, _ verdict: Verdict) {
        let message = evidence.message
        let treatment = answer.attachments ?? AttachmentTreatment()
        let marking = marking(evidence, verdict, treatment)
        var changes = GateChanges(message, treatment.edits.around(marking.edits))
        answer.marking = marking
        do throws(EditError) {
            try changes.sign(with: signatory, evidence, now: Moment.now)
            try changes.seal(with: sealer, evidence, now: Moment.now)
            answer.modifications = try changes.modifications()
        } catch {
            answer.problems.append(.editsRefused)
            // What was to be taken out must not pass.
            guard treatment.isUntouched else { return refuse(&answer) }
        }
        answer.signatures = changes.signatures
        answer.seal = changes.seal
        checkIdentity(&answer, evidence)
        if case .hold(let reason) = verdict.action { answer.modifications.append(.quarantine(reason: reason)) }
    }

    /// The marks, without a notice where it would stand in a part that is no longer there.
    private func marking(_ evidence: Evidence, _ verdict: Verdict, _ treatment: AttachmentTreatment) -> Marking {
        let marking = marker.marking(for: evidence, verdict: verdict, attachments: treatment)
        guard !treatment.isUntouched, !marking.notices.isEmpty else { return marking }
        let edits = treatment.edits.around(marking.edits)
        if (try? Editor(evidence.message.bytes).applying(edits)) != nil { return marking }
        return marker.marking(for: evidence, verdict: verdict.withoutNotice, attachments: treatment)
    }

    /// Something that must be done could not be.
    private func refuse(_ answer: inout GateAnswer) {
        answer.outcome = .failed
        answer.modifications = []
        answer.decision = .refuse(Self.tryAgain)
    }

    /// Whether everything that names the sender of a message that we signed names one organisation.
    private func checkIdentity(_ answer: inout GateAnswer, _ evidence: Evidence) {
        guard let signatures = answer.signatures, !signatures.signed.isEmpty else { return }
        let chain = IdentityChain(IdentitySources(leaving: evidence, signed: signatures, from: host()))
        answer.identityBreaks = chain.breaks
        if !answer.identityBreaks.isEmpty, !evidence.envelope.isTrial { identityBroken(chain, evidence.envelope) }
    }

    /// The original goes into the spool, before the mail server may believe it delivered.
    private func keepCopies(_ answer: inout GateAnswer, _ evidence: Evidence) async {
        let targets = copies.targets(for: evidence.envelope, evidence.direction)
        guard !targets.isEmpty else { return }
        do throws(CopyError) {
            guard let spool else { throw .stopping }
            if !evidence.envelope.isTrial {
                try await spool.store(evidence.message.bytes, envelope: evidence.envelope, for: targets)
            }
            answer.copies = targets.map(\.name)
        } catch {
            guard targets.contains(where: { $0.mode == .required }) else {
                answer.problems.append(.copyMissed(SystemReason.text(of: error)))
                return
            }
            answer.problems.append(.copyNotStored(SystemReason.text(of: error)))
            refuse(&answer)
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

    /// The verdict, or what takes its place for the sake of an attachment.
    fileprivate func after(_ treatment: AttachmentTreatment) -> Verdict {
        switch treatment.answer {
        case nil: self
        case .hold(let rule, let reason): Verdict(.hold(reason: reason), rule: rule, observed: observed)
        case .deferral(let rule, _): Verdict(.deferral(Gate.tryAgain), rule: rule, observed: observed)
        }
    }

    fileprivate var withoutNotice: Verdict {
        guard case .mark(var marks) = action else { return self }
        marks.hasNotice = false
        return Verdict(.mark(marks), rule: rule, grounds: grounds, observed: observed)
    }

    var outcome: MessageMetrics.Outcome {
        switch action {
        case .deliver: .delivered
        case .mark: .marked
        case .hold: .held
        case .reject: .rejected
        case .deferral: .deferred
        }
    }
}
