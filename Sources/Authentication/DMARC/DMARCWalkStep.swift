public import DNS

/// One question of a walk for DMARC records, and what was found.
public struct DMARCWalkStep: Sendable, Hashable {
    public enum Finding: Sendable, Hashable {
        /// No record that begins as DMARC records do.
        case nothing
        case record(DMARCRecord)
        /// More than one: all are discarded (RFC 9989 section 4.10 step 2).
        case several(Int)
        case unanswered(Answer.Failure)
    }

    /// The name whose record is looked for, without `_dmarc`.
    public let domain: DomainName
    public let answer: Answer
    public let finding: Finding

    public var record: DMARCRecord? { if case .record(let record) = finding { record } else { nil } }

    init(domain: DomainName, answer: Answer, cache: RecordCache? = nil, limits: Limits) {
        self.domain = domain
        self.answer = answer
        if let failure = answer.failure {
            finding = .unanswered(failure)
            return
        }
        let records = answer.texts.filter(DMARCRecord.hasVersion)
        if records.count > 1 {
            finding = .several(records.count)
        } else {
            let record = records.first.flatMap { text in
                cache.map { $0.dmarcRecord(of: text) } ?? DMARCRecord(parsing: text, limits: limits)
            }
            finding = record.map(Finding.record) ?? .nothing
        }
    }
}
