import Authentication
import Mail

extension LedgerRecord {
    /// What is known of a message that nobody examined: its envelope, and what its header says if that was seen.
    init(
        _ oversize: Oversize,
        _ verdict: Verdict,
        _ envelope: Envelope,
        header: Header?,
        identifier: LedgerIdentifier
    ) {
        self.identifier = identifier
        queueID = envelope.queueID
        direction = .inbound
        self.envelope = envelope
        authors = header.map(MessageSummary.authors) ?? []
        subject = header.flatMap { MessageSummary.text("Subject", $0) }
        messageID = header.flatMap { MessageSummary.text("Message-ID", $0) }
        size = oversize.bytes
        let domains = header.map { AuthorDomains(header: $0).domains } ?? []
        standing = .undetermined(domains.count == 1 ? domains.first : nil)
        results = nil
        words = ResultWords()
        findings = []
        self.verdict = verdict
        handling = LedgerHandling()
    }
}
