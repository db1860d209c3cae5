import Wire

extension Gate {
    /// A message of which nobody has seen the whole is refused, unless nothing is refused; then it passes, and what it
    /// says of itself does not stand on top.
    func answer(to oversize: Oversize, _ examination: Examination) async -> GateAnswer {
        let envelope = examination.envelope
        let direction = direction(of: envelope)
        let verdict = oversize.verdict(observes: observes)
        var answer = GateAnswer(outcome: .failed, envelope: envelope, problems: [.tooLarge(oversize.excess)])
        answer.verdict = verdict
        if observes {
            answer.modifications = direction == .inbound ? marker.unexamined : []
        } else {
            answer.outcome = verdict.outcome
            answer.decision = .refuse(oversize.excess.reply)
        }
        guard let outbox, !envelope.isTrial else { return answer }
        var record = LedgerRecord(
            oversize,
            verdict,
            envelope,
            header: examination.seenHeader,
            identifier: Self.newIdentifier()
        )
        record.direction = direction
        record.handling.microseconds = examination.age
        await outbox.append(record)
        return answer
    }
}
