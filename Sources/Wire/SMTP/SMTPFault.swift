/// Bytes of a server that are no SMTP. The connection cannot go on.
public enum SMTPFault: Error, Sendable, Hashable {
    case lineTooLong(limit: Int)
    case tooManyLines(limit: Int)
    case tooMuchPending(limit: Int)
    /// A line that does not begin with three digits of a reply; the line, cut.
    case notAReply([UInt8])
    /// The lines of one reply have different codes.
    case differingCodes(Int, Int)
    /// A CR or LF alone: servers that quote a client's words could be made to say more than one reply.
    case bareLineBreak
    /// Bytes behind the reply to STARTTLS, which the TLS that follows does not protect (RFC 3207 section 4.2).
    case bytesBeforeTLS
    /// A reply when nothing was asked.
    case unasked(SMTPReply)
}
