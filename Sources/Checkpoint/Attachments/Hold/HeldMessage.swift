/// A message of which attachments were taken, as it is kept, but for its bytes.
struct HeldMessage: Sendable, Hashable {
    /// The name of its record in the ledger.
    var identifier: LedgerIdentifier
    /// The mail server's name for it.
    var queueID: String?
    /// Without angle brackets; empty for the null sender.
    var returnPath: [UInt8]
    var recipients: [[UInt8]]
    var from: String
    var subject: String
    /// Of the message as it came.
    var bytes: Int
    var sha256: String
    var files: [File]
    /// Of the archive in the message that went on, which the recipient has whatever becomes of the original; nil when
    /// there is none, or it has expired.
    var password: HoldPassword?
    /// Until when the password is given out, and the original kept: microseconds since 1970.
    var passwordUntil: Int64 = 0
    var keepUntil: Int64 = 0
    var state = State.held

    /// A file that was taken.
    struct File: Sendable, Hashable, Codable {
        var name: String
        var size: Int
        var sha256: String
        var action: AttachmentAction
        /// What did not work with it; nil in rows of earlier versions.
        var troubles: [String]?

        init(_ record: AttachmentRecord) {
            name = record.name
            size = record.size
            sha256 = record.sha256 ?? ""
            action = record.action
            troubles = record.troubles.map(\.word)
        }
    }

    /// Whether a ZIP with a password went on in place of some of the files.
    var hasArchive: Bool { files.contains { $0.action == .quarantine } }

    /// How far it came; the raw value is the word in JSON.
    enum State: String, Sendable, Hashable, CaseIterable {
        case held
        /// Delivered to somebody; it is still kept.
        case released
        /// Removed by a person.
        case dropped
        /// Removed when its time was over.
        case expired

        /// Whether its bytes are still there.
        var isKept: Bool { self == .held || self == .released }
    }
}
