public import DNS

/// Why an SPF evaluation ended as it did. Texts inside are the record owner's, made printable.
public enum SPFReason: Sendable, Hashable {
    /// The name is no multi-label domain name, so nothing was asked (RFC 7208 section 4.3). `none`.
    case domainUnusable(String)
    /// The domain does not exist (section 4.3). `none`, for Sender ID's PRA `fail`.
    case domainAbsent(DomainName)
    /// The domain publishes no record of the wanted version (section 4.5). `none`.
    case noRecord(DomainName)
    /// The term of this domain's record that matched, with its qualifier (section 4.6.2).
    case matched(term: String, domain: DomainName)
    /// Nothing matched and there is no redirect (section 4.7). `neutral`.
    case nothingMatched(DomainName)

    /// More than one record of the same version (section 4.5). `permerror`, as all below to `tooDeep`.
    case severalRecords(DomainName, count: Int)
    case recordTooLong(DomainName, bytes: Int)
    /// A syntax error anywhere in the record (section 4.6).
    case syntax(SPFSyntaxError, domain: DomainName)
    /// The domain named by an include or a redirect has no record (sections 5.2 and 6.1).
    case targetWithoutRecord(term: String, domain: DomainName)
    /// The name that an include or a redirect comes to is no domain name (section 4.8).
    case targetUnusable(term: String, name: String)
    /// More terms that ask the DNS than allowed (section 4.6.4).
    case tooManyTerms(limit: Int)
    /// More terms with an empty answer than allowed (section 4.6.4).
    case tooManyVoids(limit: Int)
    /// More mail exchangers of one `mx` than allowed (section 4.6.4).
    case tooManyExchanges(DomainName, limit: Int)
    case tooDeep(limit: Int)

    /// A question could not be answered (section 2.6.6). `temperror`.
    case unanswered(Question, Answer.Failure)
    /// The time for the whole evaluation is used up (section 4.6.4). `temperror`.
    case timeExpired
}
