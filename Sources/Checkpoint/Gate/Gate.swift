import Authentication
import DNS
import Mail
import Wire

/// Everything that one configuration says about messages, ready for use. It never changes: a reload makes another.
final class Gate: Sendable {
    let pipeline: Pipeline
    /// Whose mail goes out: to be signed rather than judged.
    let ownNetworks: [(address: IPAddress, length: Int)]
    /// Whether rules are only observed: nothing is refused then.
    let observes: Bool

    init(pipeline: Pipeline, ownNetworks: [(address: IPAddress, length: Int)] = Gate.loopback, observes: Bool) {
        self.pipeline = pipeline
        self.ownNetworks = ownNetworks
        self.observes = observes
    }

    static let loopback: [(address: IPAddress, length: Int)] = [(.v4(0x7F00_0000), 8), (.v6(0, 1), 128)]

    /// What a mail server tells its client when something of ours does not work.
    static let tryAgain = SMTPReply(451, "4.3.0", "Temporary failure of the mail filter; please try again later")

    func arrival(of client: IPAddress?, on executor: any TaskExecutor) -> Arrival {
        pipeline.arrival(of: client, on: executor)
    }

    func examination(
        of arrival: Arrival,
        _ envelope: Envelope,
        on executor: (any TaskExecutor)?
    ) -> Examination {
        Examination(pipeline: pipeline, arrival: arrival, envelope: envelope, now: Moment.now, on: executor)
    }

    /// Judges a message that is complete, and does what must be done before the mail server may hear of it.
    ///
    /// What does not work on our side never loses mail: it is named in the answer, and the message passes without it;
    /// only what was required, and cannot be had, defers the message.
    func answer(to examination: consuming Examination, excess: MilterExcess?) async -> GateAnswer {
        if let excess { return answer(to: excess, examination.envelope) }
        var evidence = await examination.evidence()
        evidence.direction = direction(of: evidence.envelope)
        var answer = GateAnswer(outcome: .delivered, evidence: evidence, envelope: evidence.envelope)
        let field = evidence.results(authservID: pipeline.settings.authservID).headerField()
        if let colon = field.firstIndex(of: ASCII.colon) {
            let value = field[(colon + 1)...].dropLast(2)
            answer.modifications = [
                .insertHeader(index: 0, name: Array(field[..<colon]), value: Array(value.dropFirst()))
            ]
        }
        return answer
    }

    /// Nobody has seen the whole of the message.
    private func answer(to excess: MilterExcess, _ envelope: Envelope) -> GateAnswer {
        var answer = GateAnswer(outcome: .failed, envelope: envelope, problems: [.tooLarge(excess)])
        if !observes { answer.decision = .refuse(excess.reply) }
        return answer
    }

    /// Which way a message goes: out, when its sender logged in or its client is one of ours.
    func direction(of envelope: Envelope) -> Direction {
        if envelope.account != nil { return .outbound }
        guard let client = envelope.client else {
            // Handed in on the mail server's own host.
            return .outbound
        }
        return ownNetworks.contains { client.isInside($0.address, prefixLength: $0.length) } ? .outbound : .inbound
    }
}
