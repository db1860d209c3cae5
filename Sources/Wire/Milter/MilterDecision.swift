/// The final answer to a message.
public enum MilterDecision: Sendable, Hashable {
    /// The message goes on its way, with the modifications.
    case accept
    /// The message is refused with this reply (4yz or 5yz; with any other code it is refused for the time being).
    case refuse(SMTPReply)
}
