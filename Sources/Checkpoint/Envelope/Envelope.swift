public import DNS

/// What the mail transaction said about a message, outside the message (RFC 5321 section 2.3.1).
///
/// Every element can be unknown: `sekisho inspect` is given a file and must recover what it can.
public struct Envelope: Sendable, Hashable {
    /// Address of the client that delivered the message to us.
    public var client: IPAddress?
    /// What the client called itself in HELO or EHLO.
    public var helo: [UInt8]?
    /// The return path (MAIL FROM) without angle brackets; empty for a bounce's null sender.
    public var returnPath: [UInt8]?
    public var recipients: [[UInt8]] = []
    public var tls: TLS = .unknown
    /// The name that reverse DNS gave the mail server; nil if there is none.
    public var clientName: String?
    /// The mail server's name for the message, in its log and in ours.
    public var queueID: String?
    /// The account that logged in to send the message.
    public var account: String?
    /// Whether it is only tried what would become of the message (`sekisho try`): nothing of it is kept or sent.
    public var isTrial = false
    /// Where each known element was taken from.
    public var sources: [Element: Source] = [:]

    public init() {}

    public enum TLS: Sendable, Hashable {
        case unknown
        case none
        /// Encrypted; the protocol's name (`TLSv1.3`) where it is known.
        case encrypted(String?)
    }

    public enum Element: String, Sendable, Hashable, CaseIterable {
        case client, helo, returnPath, recipients, tls, account
    }

    public enum Source: String, Sendable, Hashable {
        /// Told by the caller or by the mail server.
        case given
        /// Read from a Received field of our own side.
        case received
        /// Read from the Return-Path field that delivery adds.
        case returnPath = "return-path"
    }
}
