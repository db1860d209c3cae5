import Crypto
import Mail

/// What a record may keep of the people in it.
struct LedgerPrivacy: Sendable {
    let keepsSubject: Bool
    /// nil: addresses stay as they are.
    let pseudonym: Pseudonym?

    init(_ settings: LedgerSettings, key: SymmetricKey?) {
        keepsSubject = settings.subject == .keep
        pseudonym =
            switch settings.addresses {
            case .keep: nil
            case .hash: Pseudonym(key: key)
            case .omit: Pseudonym(key: nil)
            }
    }

    /// Steps of checks and a sender's own explanation are left out with the addresses: macros of SPF (RFC 7208
    /// section 7) put pieces of them into names.
    func applied(to record: LedgerRecord) -> LedgerRecord {
        var record = record
        if !keepsSubject { record.subject = nil }
        guard let pseudonym else { return record }
        record.envelope.returnPath = record.envelope.returnPath.map(pseudonym.address)
        record.envelope.recipients = record.envelope.recipients.map(pseudonym.address)
        record.envelope.account = record.envelope.account.map { pseudonym.address(Array($0.utf8)).text }
        record.authors = record.authors.map { author in
            let local = pseudonym.local(author.localPart, before: [ASCII.at] + author.domain)
            return Mailbox(localPart: local, domain: author.domain)
        }
        record.results = pseudonym.value(StoredResults.withoutSteps(record.results))
        record.pseudonym = pseudonym
        return record
    }
}
