/// How the body of a part is encoded (RFC 2045 section 6).
public enum TransferEncoding: String, Sendable, Hashable, Codable, CaseIterable {
    case sevenBit = "7bit"
    case eightBit = "8bit"
    case binary
    case quotedPrintable = "quoted-printable"
    case base64
    case uuencode
    /// A name that nobody knows: the bytes are taken as they are.
    case unknown

    /// Whether the bytes of the body are the content, without decoding.
    public var isIdentity: Bool {
        switch self {
        case .sevenBit, .eightBit, .binary, .unknown: true
        case .quotedPrintable, .base64, .uuencode: false
        }
    }
}

extension TransferEncoding {
    /// Reads the value of a Content-Transfer-Encoding: its first word, quotes, comments and what follows passed over.
    init(parsing bytes: Span<UInt8>, in range: Range<Int>) {
        var start = bytes.skippingComments(from: range.lowerBound, to: range.upperBound)
        if start < range.upperBound, bytes[start] == ASCII.quote { start &+= 1 }
        let token = bytes.extracting(bytes.token(from: start, to: range.upperBound))
        self =
            switch token.count {
            case 0: .sevenBit
            case 4: token.equals(ignoringCase: "7bit") ? .sevenBit : Self.short(token)
            case 6:
                token.equals(ignoringCase: "base64")
                    ? .base64 : token.equals(ignoringCase: "binary") ? .binary : .unknown
            case 8: token.equals(ignoringCase: "uuencode") ? .uuencode : .unknown
            case 10: token.equals(ignoringCase: "x-uuencode") ? .uuencode : .unknown
            case 16: token.equals(ignoringCase: "quoted-printable") ? .quotedPrintable : .unknown
            default: token.equals(ignoringCase: "x-uue") ? .uuencode : .unknown
            }
    }

    private static func short(_ token: Span<UInt8>) -> TransferEncoding {
        token.equals(ignoringCase: "8bit") ? .eightBit : token.equals(ignoringCase: "x-uu") ? .uuencode : .unknown
    }
}
