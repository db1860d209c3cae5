import DNS

extension DMARCReason {
    /// The reason in a few words for the header; nil where the result says it all.
    var word: String? {
        switch self {
        case .noRecord, .aligned, .nothingPassed: nil
        case .noAuthorDomain: "no author domain"
        case .severalAuthorDomains: "several author domains"
        case .severalRecords: "several records"
        case .recordUnusable: "no valid policy"
        case .notAligned: "not aligned"
        case .unanswered(_, let failure): failure.word
        case .undecided: "authentication undecided"
        }
    }
}

extension ReverseDNSReason {
    var word: String? {
        switch self {
        case .confirmed: nil
        case .unconfirmed: "name has another address"
        case .nameless: "no name"
        case .unanswered(_, let failure): failure.word
        case .timeExpired: "time expired"
        }
    }
}

extension Answer.Failure {
    /// For the header.
    var word: String {
        switch self {
        case .serverFailure: "DNS server failure"
        case .timeout: "DNS time-out"
        case .bogus: "DNSSEC bogus"
        case .limit: "DNS limit"
        }
    }
}
