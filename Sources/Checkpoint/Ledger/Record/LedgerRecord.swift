public import Inspection
import Mail

/// Everything about the verdict on one message.
public struct LedgerRecord: Sendable {
    public var identifier: LedgerIdentifier
    /// The mail server's name for the message.
    public var queueID: String?
    public var direction: Direction
    var envelope: Envelope
    var authors: [Mailbox]
    public var subject: String?
    public var messageID: String?
    /// Bytes of the message as it came.
    public var size: Int
    public var standing: Standing
    /// What each check found, with its reason in both languages.
    var results: JSONValue
    var words: ResultWords
    public var findings: [Finding]
    /// How careful inspections say to be; nil where they say nothing.
    var level: String?
    public var verdict: Verdict
    public var handling: LedgerHandling
    /// What takes the place of addresses in all that is only text; nil if they stay.
    var pseudonym: Pseudonym?

    /// The essential words of the checks, by which messages are searched; `none` where there was nothing to check.
    struct ResultWords: Sendable, Hashable {
        var spf = "none"
        /// `pass` if any signature passes, else that of the first.
        var dkim = "none"
        var dmarc = "none"
        var arc = "none"
    }

    /// When the verdict fell, in microseconds since 1970.
    public var microseconds: Int64 { identifier.microseconds }
}
