extension SPFReason {
    /// The reason in a few words for the header; nil where the result says it all.
    var word: String? {
        switch self {
        case .noRecord, .matched, .nothingMatched: nil
        case .domainUnusable: "no domain name"
        case .domainAbsent: "domain does not exist"
        case .severalRecords: "several records"
        case .recordTooLong: "record too long"
        case .syntax: "syntax error"
        case .targetWithoutRecord: "no record at target"
        case .targetUnusable: "target is no domain name"
        case .tooManyTerms: "too many DNS lookups"
        case .tooManyVoids: "too many void lookups"
        case .tooManyExchanges: "too many mail exchangers"
        case .tooDeep: "too many levels"
        case .unanswered(_, let failure): failure.word
        case .timeExpired: "time expired"
        }
    }
}

extension SenderIDReason {
    var word: String? {
        switch self {
        case .record(let reason): reason.word
        case .responsibleAddress: "no responsible address"
        case .submitterDiffers: "submitter differs"
        case .submitterMalformed: "malformed submitter"
        }
    }
}
