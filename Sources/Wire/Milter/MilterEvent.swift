public import NIOCore

/// What a mail server tells a milter, one step of the SMTP session each.
public enum MilterEvent: Sendable {
    /// A client connected to the mail server. `MilterSession` has the macros of each stage.
    case connected(MilterClient)
    case helo([UInt8])
    /// MAIL FROM: a message begins. The path without angle brackets, empty for the null sender; the ESMTP parameters.
    case mail([UInt8], parameters: [[UInt8]])
    case recipient([UInt8], parameters: [[UInt8]])
    /// All recipients are known.
    case data
    /// The whole header as it stands in the message: `Name: value` lines with CRLF, and the empty line.
    case header([UInt8])
    /// The next piece of the body, in order.
    case body(ByteBuffer)
    /// The message is complete; the mail server waits for `MilterSession.answer`.
    case endOfMessage
    /// The message is given up; another can follow on the connection.
    case aborted
    /// The mail server is done with the connection.
    case closed
}
