import Wire

extension MilterExcess {
    /// What the client is told of a message that is larger than we look at (RFC 3463 section 3.4).
    var reply: SMTPReply {
        switch self {
        case .recipients: SMTPReply(452, "4.5.3", "Too many recipients for one message")
        case .headerFields, .headerBytes: SMTPReply(552, "5.3.4", "The header of the message is too large")
        case .messageBytes: SMTPReply(552, "5.3.4", "The message is too large")
        }
    }
}
