/// One message to be sent: its envelope, and what must be known about its content.
public struct SMTPTransaction: Sendable, Hashable {
    public var returnPath: SMTPPath
    public var recipients: [SMTPPath]
    /// Bytes of the message, before dots are added.
    public var bytes: Int
    public var isEightBit: Bool

    public init(returnPath: SMTPPath, recipients: [SMTPPath], bytes: Int, isEightBit: Bool) {
        self.returnPath = returnPath
        self.recipients = recipients
        self.bytes = bytes
        self.isEightBit = isEightBit
    }

    /// What became of it, in the order of its recipients.
    public struct Outcome: Sendable, Hashable {
        public var recipients: [Result<SMTPReply, SMTPFailure>]

        public init(recipients: [Result<SMTPReply, SMTPFailure>]) { self.recipients = recipients }
    }
}
