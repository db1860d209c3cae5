/// A record as it is stored: what messages are searched and listed by, and beside it the whole story as JSON.
struct LedgerEntry: Sendable, Hashable {
    var identifier: LedgerIdentifier
    var queueID: String?
    var direction: String
    var client: String?
    /// The addresses in From.
    var authors: [String] = []
    /// nil where it is unknown, empty for the null sender.
    var returnPath: String?
    var recipients: [String] = []
    var subject: String?
    var size: Int64 = 0
    var standing: String
    var spf: String
    var dkim: String
    var dmarc: String
    var arc: String
    var action: String
    var rule: String
    /// `LedgerRecord.json`, UTF-8.
    var story: [UInt8] = []
}
