/// One reply of an SMTP server (RFC 5321 section 4.2), received from one or to be given to one.
public struct SMTPReply: Sendable, Hashable {
    /// Three digits, 200 to 599.
    public var code: Int
    /// The enhanced status code (RFC 3463), such as `5.7.1`.
    public var status: String?
    /// The text, one element a line, without codes.
    public var lines: [String]

    public init(_ code: Int, _ status: String? = nil, _ lines: String...) {
        self.code = code
        self.status = status
        self.lines = lines
    }

    public var isPositive: Bool { (200..<300).contains(code) }
    /// The same command may succeed later.
    public var isTemporary: Bool { (400..<500).contains(code) }
    public var isPermanent: Bool { (500..<600).contains(code) }
}
