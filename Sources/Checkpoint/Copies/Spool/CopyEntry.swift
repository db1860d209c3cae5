import DNS
import Wire

/// One message in the spool with its envelope, and who is to get it. The message itself follows it in its file.
struct CopyEntry: Sendable, Hashable {
    var identifier: CopyIdentifier
    /// When it came in, in milliseconds since 1970.
    var received: Int64
    /// The return path without angle brackets; empty for the null sender.
    var returnPath: [UInt8]
    var recipients: [[UInt8]]
    var shares: [Share]
    /// The mail server's name for the message.
    var queueID: String?
    var client: IPAddress?
    /// The bytes of the message.
    var messageBytes: Int
    var form: SMTPContentForm

    /// What one target gets.
    struct Share: Sendable, Hashable {
        var target: String
        /// Positions in `recipients`.
        var positions: [Int]
    }

    func positions(for target: String) -> [Int]? { shares.first { $0.target == target }?.positions }
}
