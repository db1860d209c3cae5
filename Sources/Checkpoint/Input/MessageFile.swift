import Mail

/// A message that a person handed in: what is certainly none is refused with advice, everything else is read.
public struct MessageFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(_ bytes: [UInt8], named name: String) throws(InputError) {
        guard !bytes.isEmpty else { throw .empty(name) }
        let header = Header(parsing: bytes)
        let isMail = header.fields.contains { Self.isMailField(header.name(of: $0)) }
        guard isMail || Self.startsWithBlankLine(bytes) else { throw .notAMessage(name) }
        self.name = name
        self.bytes = bytes
    }

    /// The message as it travelled: files on Unix often have LF where CRLF was sent and signed.
    public var transported: [UInt8] { LineEndings.transportForm(of: bytes) }

    /// A message may have an empty header, which the blank line then ends (RFC 5322 section 2.1).
    private static func startsWithBlankLine(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0x0A]) || bytes.starts(with: [0x0D, 0x0A])
    }

    /// Whether a name is one that mail has: a text with colons in it is not yet a message.
    private static func isMailField(_ name: ArraySlice<UInt8>) -> Bool {
        let lowered = String(decoding: name.map(\.lowercased), as: UTF8.self)
        return mailFields.contains(lowered)
    }

    private static let mailFields: Set<String> = [
        "from", "to", "cc", "bcc", "sender", "reply-to", "subject", "date", "message-id", "received", "return-path",
        "mime-version", "content-type", "dkim-signature", "domainkey-signature", "delivered-to", "in-reply-to",
        "references", "resent-from", "resent-sender", "resent-date", "arc-seal", "arc-message-signature",
        "arc-authentication-results", "authentication-results", "received-spf", "list-id", "x-mailer",
    ]
}
