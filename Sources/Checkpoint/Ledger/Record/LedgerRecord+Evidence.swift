import Authentication
import Inspection
import Mail

extension LedgerRecord {
    /// - Parameters:
    ///   - steps: whether the steps of the checks are kept; the outbox's settings say it.
    public init(
        _ evidence: Evidence,
        _ verdict: Verdict,
        handling: LedgerHandling = LedgerHandling(),
        identifier: LedgerIdentifier,
        steps: LedgerSettings.Steps = .failures
    ) {
        let header = evidence.message.header
        self.identifier = identifier
        queueID = evidence.envelope.queueID
        direction = evidence.direction
        envelope = evidence.envelope
        authors = MessageSummary.authors(header)
        subject = MessageSummary.text("Subject", header)
        messageID = MessageSummary.text("Message-ID", header)
        size = evidence.message.bytes.count
        standing = Standing(evidence)
        results = StoredResults(evidence, steps: steps).json
        words = ResultWords(evidence)
        findings = evidence.findings
        level = evidence.assessment?.level?.rawValue
        self.verdict = verdict
        self.handling = handling
    }
}

extension LedgerRecord.ResultWords {
    init(_ evidence: borrowing Evidence) {
        spf = (evidence.client.spf?.result ?? .none).rawValue
        let signatures = evidence.dkim.map(\.result)
        dkim = (signatures.first { $0 == .pass } ?? signatures.first ?? .none).rawValue
        dmarc = evidence.dmarc.result.rawValue
        arc = evidence.arc.result.rawValue
    }
}
