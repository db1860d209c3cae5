public import Authentication

/// What is known about the client that delivered the message and about the names it gave.
public struct ClientChecks: Sendable {
    /// nil when the client's address is unknown, as all others.
    public var reverseDNS: ReverseDNSOutcome?
    /// SPF of the HELO name; nil when that is unknown.
    public var spfHelo: SPFOutcome?
    /// SPF of the return path; nil when that is unknown.
    public var spf: SPFOutcome?
    /// Informational: it is never counted for DMARC (RFC 9989 knows SPF and DKIM alone).
    public var senderID: SenderIDOutcome?
    /// Sender ID of the return path (scope mfrom), informational too; nil when that is unknown or empty.
    public var senderIDMailFrom: SenderIDOutcome?
}
