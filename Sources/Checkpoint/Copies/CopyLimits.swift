/// The limits of the spool and of the couriers; times in milliseconds.
public struct CopyLimits: Sendable, Hashable {
    /// Entries in the spool, waiting or failed. At it nothing more is taken: required copies are then deferred.
    public var entriesMax = 200_000
    /// Bytes of the lines before the message in an entry: thousands of recipients fit.
    public var headBytesMax = 8 << 20
    /// Bytes of a message; more than any mail server lets through.
    public var messageBytesMax = 256 << 20
    /// Bytes read and sent at a time.
    public var chunkBytes = 256 << 10
    /// How long a copy is tried before it is given up.
    public var lifetime: Int64 = 5 * 86_400_000
    /// The pause after the first failure; each further one is twice as long.
    public var firstPause: Int64 = 60_000
    public var longestPause: Int64 = 4 * 3_600_000
    /// How long to wait for a connection, to one address.
    public var connectTime: Int64 = 30_000
    /// How long one message may take altogether.
    public var transactionTime: Int64 = 3_600_000
    /// Messages over one connection, and how long an idle one is kept.
    public var messagesPerConnection = 100
    public var idleTime: Int64 = 5_000
    /// How often orders of the command line are looked for.
    public var orderInterval: Int64 = 1_000
    /// Days whose journals are kept.
    public var journalDaysMax = 40
    /// Addresses of one host that are tried.
    public var addressesMax = 8

    public init() {}

    public static let standard = CopyLimits()
}
