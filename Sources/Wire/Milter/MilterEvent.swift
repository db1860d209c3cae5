public import NIOCore

/// What a mail server tells a milter, one step of the SMTP session each.
///
/// For one client: `connected`, `helo` (perhaps several), messages, `closed`; or `connected` again, when the mail
/// server uses the connection for its next client. A message: `mail`, `recipient`s, `data`, `header`, `body`s,
/// `endOfMessage`; or `aborted` at any place in it, even while the answer is awaited.
public enum MilterEvent: Sendable, Equatable {
    /// A client connected to the mail server. `MilterSession.macros` has what was told besides.
    case connected(MilterClient)
    case helo([UInt8])
    /// MAIL FROM: a message begins. The path without angle brackets, empty for the null sender; the ESMTP parameters.
    case mail([UInt8], parameters: [[UInt8]])
    case recipient([UInt8], parameters: [[UInt8]])
    /// All recipients are known.
    case data
    /// The whole header as it stands in the message: `Name: value` lines with CRLF, and the empty line.
    case header([UInt8])
    /// The next piece of the body, in order, not empty; cut anywhere.
    case body(ByteBuffer)
    /// The message is larger than the limits: told once. No further recipients, header or body of it come, but
    /// `endOfMessage` does.
    case exceeded(MilterExcess)
    /// The message is complete; the mail server waits for `MilterSession.answer`.
    case endOfMessage
    /// The message is given up; another can follow on the connection.
    case aborted
    /// The mail server is done with the connection; so is a message that was under way.
    case closed
}
