/// What a server may make us hold at most, when we are its client.
public struct SMTPLimits: Sendable, Hashable {
    /// Bytes of one reply line without its end; RFC 5321 section 4.5.3.1.5 says 512, servers write more.
    public var replyLineBytesMax = 4096
    /// Lines of one reply; an EHLO reply has some twenty.
    public var replyLinesMax = 256
    /// Bytes that came and were not yet read.
    public var pendingBytesMax = 1 << 20
    /// Bytes of an address (RFC 5321 section 4.5.3.1.3 says 256 for a path).
    public var addressBytesMax = 512
    /// Recipients of one transaction; every server takes a hundred (RFC 5321 section 4.5.3.1.8).
    public var recipientsMax = 100

    public init() {}

    public static let standard = SMTPLimits()
}
