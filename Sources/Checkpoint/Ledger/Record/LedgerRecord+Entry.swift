import DNS
import Inspection
import Mail

extension LedgerRecord {
    /// The record in the form that is stored, with every text and list cut to what `limits` allow.
    func entry(limits: LedgerLimits) -> LedgerEntry {
        let record = cut(to: limits)
        return LedgerEntry(
            identifier: identifier,
            queueID: record.queueID,
            direction: direction.rawValue,
            client: envelope.client?.description,
            authors: record.authors.map(\.address),
            returnPath: record.envelope.returnPath?.text,
            recipients: record.envelope.recipients.map(\.text),
            subject: record.subject,
            size: Int64(size),
            standing: standing.word,
            spf: words.spf,
            dkim: words.dkim,
            dmarc: words.dmarc,
            arc: words.arc,
            action: verdict.action.word,
            rule: verdict.rule,
            story: record.story(limits: limits)
        )
    }

    /// What is too long for its place loses its steps first, then all of its checks.
    private func story(limits: LedgerLimits) -> [UInt8] {
        let whole = json.line(forPeople: false)
        if whole.count <= limits.storyBytesMax { return whole }
        var record = self
        record.results = StoredResults.withoutSteps(results)
        let shorter = record.json.line(forPeople: false)
        if shorter.count <= limits.storyBytesMax { return shorter }
        record.results = nil
        return record.json.line(forPeople: false)
    }

    private func cut(to limits: LedgerLimits) -> LedgerRecord {
        func text(_ text: String) -> String { text.cut(to: limits.textBytesMax) }
        func texts(_ texts: [String]) -> [String] { texts.prefix(limits.listMax).map(text) }
        func bytes(_ bytes: [UInt8]) -> [UInt8] { Array(bytes.prefix(limits.textBytesMax)) }
        var record = self
        record.queueID = queueID.map(text)
        record.subject = subject.map(text)
        record.messageID = messageID.map(text)
        record.envelope.helo = envelope.helo.map(bytes)
        record.envelope.returnPath = envelope.returnPath.map(bytes)
        record.envelope.recipients = envelope.recipients.prefix(limits.listMax).map(bytes)
        record.envelope.clientName = envelope.clientName.map(text)
        record.envelope.account = envelope.account.map(text)
        record.authors = authors.prefix(limits.listMax).map {
            Mailbox(displayName: $0.displayName.map(text), localPart: bytes($0.localPart), domain: bytes($0.domain))
        }
        record.findings = findings.prefix(limits.listMax).map {
            var finding = $0
            (finding.identifier, finding.arguments) = (text(finding.identifier), texts(finding.arguments))
            return finding
        }
        record.handling.edits = texts(handling.edits)
        record.handling.signatures = texts(handling.signatures)
        record.handling.seal = handling.seal.map(text)
        record.handling.attachments = Array(handling.attachments.prefix(limits.listMax))
        record.handling.copies = texts(handling.copies)
        return record
    }
}

extension String {
    /// The text, cut between two characters so that it has at most `count` bytes, with an ellipsis if it was longer.
    func cut(to count: Int) -> String {
        guard utf8.count > count else { return self }
        var bytes = 0
        let kept = unicodeScalars.prefix {
            bytes += UTF8.width($0)
            return bytes <= count - 3
        }
        return String(kept) + "…"
    }
}
