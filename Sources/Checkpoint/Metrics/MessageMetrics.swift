import Authentication
import Mail

/// What is counted of messages.
struct MessageMetrics: Sendable {
    /// What became of a message.
    enum Outcome: String, Sendable, CaseIterable {
        case delivered, marked, held, rejected, deferred
        /// Deferred or passed on unexamined, since something of ours did not work.
        case failed
        /// Given up by the mail server or its client before there was an answer.
        case abandoned
    }

    let outcomes = LabelledCounter()
    let results = LabelledCounter()
    let attachments = LabelledCounter()
    let bytes = Counter()
    let seconds = Histogram(bounds: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60])

    func count(_ outcome: Outcome, _ direction: Direction = .inbound) {
        outcomes.add(outcome.rawValue, direction.rawValue)
    }

    /// - Parameter seconds: from MAIL to the answer.
    func record(_ answer: GateAnswer, seconds: Double) {
        self.seconds.observe(seconds)
        guard let evidence = answer.evidence else { return count(answer.outcome) }
        count(answer.outcome, evidence.direction)
        bytes.add(UInt64(evidence.message.bytes.count))
        if let spf = evidence.client.spf { results.add("spf", spf.result.rawValue) }
        for signature in evidence.dkim { results.add("dkim", signature.result.rawValue) }
        if evidence.dkim.isEmpty { results.add("dkim", "none") }
        results.add("arc", evidence.arc.result.rawValue)
        results.add("dmarc", evidence.dmarc.result.rawValue)
        if answer.attachments?.answer == nil {
            for record in answer.attachments?.records ?? [] { attachments.add(record.action.rawValue) }
        }
        if let reverse = evidence.client.reverseDNS { results.add("iprev", reverse.result.rawValue) }
    }
}
