import Mail

/// An address as it may stand between the angle brackets of MAIL and RCPT: nothing in it can end the command or begin
/// another.
public struct SMTPPath: Sendable, Hashable {
    /// Without angle brackets; empty for the null return path.
    public let bytes: [UInt8]
    /// Whether the server must know SMTPUTF8 (RFC 6531).
    public let isInternational: Bool

    public static let null = SMTPPath(unchecked: [])

    private init(unchecked bytes: [UInt8]) {
        self.bytes = bytes
        isInternational = false
    }

    /// nil for an address with control characters, angle brackets, a space outside quotes, an open quote, bytes that
    /// are not UTF-8, or more bytes than the limit.
    public init?(_ address: [UInt8], limits: SMTPLimits = .standard) {
        guard address.count <= limits.addressBytesMax, String(validating: address, as: UTF8.self) != nil else {
            return nil
        }
        var isQuoted = false
        var isEscaped = false
        for byte in address {
            guard byte >= 0x20, byte != 0x7F, byte != ASCII.less, byte != ASCII.greater else { return nil }
            if isEscaped {
                isEscaped = false
            } else if isQuoted, byte == ASCII.backslash {
                isEscaped = true
            } else if byte == ASCII.quote {
                isQuoted.toggle()
            } else if byte == ASCII.space, !isQuoted {
                return nil
            }
        }
        // An escape is only open where the quote is.
        guard !isQuoted else { return nil }
        bytes = address
        isInternational = address.contains { $0 >= 0x80 }
    }
}
