public import DNS

/// Why a DMARC evaluation ended as it did.
public enum DMARCReason: Sendable, Hashable {
    /// There is no author domain: no From field, or no usable address in it. `none`.
    case noAuthorDomain
    /// More than one author domain: outside of DMARC (RFC 9989 section 11.5), each was evaluated. `none`.
    case severalAuthorDomains([DomainName])
    /// No record applies to the author domain. `none`.
    case noRecord(DomainName)
    /// Neither, and one name has several records, which count as none. `none`.
    case severalRecords(at: DomainName)
    /// The record has no valid policy and nowhere to report to (section 4.10.1). `none`.
    case recordUnusable(at: DomainName)

    /// These domains passed and are aligned. `pass`.
    case aligned(spf: DomainName?, dkim: [DomainName])
    /// Neither SPF nor a signature passed. `fail`.
    case nothingPassed
    /// These passed, and none is aligned with the author domain. `fail`.
    case notAligned(spf: DomainName?, dkim: [DomainName])

    /// The question for the record, for an Organizational Domain or whether a domain exists. `temperror`.
    case unanswered(Question, Answer.Failure)
    /// SPF or DKIM of an aligned domain could not be decided. `temperror`.
    case undecided(DomainName)
}
