/// What an `SMTPClient` wants to be done, in this order.
public enum SMTPClientAction: Sendable, Hashable {
    case send([UInt8])
    /// Begin TLS, then tell `tlsStarted()`. Nothing is in the clear from here on.
    case startTLS
    /// A message may be sent with `begin`.
    case ready
    /// Send the message through `SMTPContentEncoder`, with its end, then tell `contentSent()`.
    case sendContent
    /// The message that was begun has come to its end.
    case finished(SMTPTransaction.Outcome)
    /// Close the connection; nil when all is well.
    case close(SMTPFailure?)
}
