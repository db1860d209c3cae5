import Mail

/// A message that a person handed in: what is certainly none is refused with advice, everything else is read.
public struct MessageFile: Sendable {
    public let name: String
    public let bytes: [UInt8]

    public init(_ bytes: [UInt8], named name: String) throws(InputError) {
        guard !bytes.isEmpty else { throw .empty(name) }
        let header = Header(parsing: bytes)
        guard header.fields.contains(where: { Self.isMailField(header.name(of: $0)) }) else { throw .notAMessage(name) }
        self.name = name
        self.bytes = bytes
    }

    /// The message as it travelled: files on Unix often have LF where CRLF was sent and signed.
    public var transported: [UInt8] { LineEndings.transportForm(of: bytes) }

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
