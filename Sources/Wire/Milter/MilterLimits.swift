/// Every limit of the milter protocol, in one place and always on.
///
/// What only a broken or hostile peer does is a `MilterFault`: the connection ends, and a mail server then tries again
/// later or does what its `milter_default_action` says. What a sender of mail can bring about is a `MilterExcess`: the
/// conversation goes on, and the server answers the message, so that none is lost.
public struct MilterLimits: Sendable, Hashable {
    /// Bytes of one packet. Beyond: a fault.
    public var frameBytesMax = 4 << 20
    /// Bytes received that nobody has asked for with `next()`. Beyond: a fault.
    public var pendingBytesMax = 8 << 20
    /// Arguments of one MAIL or RCPT besides the path. Beyond: a fault; mail servers refuse unknown ones themselves.
    public var parametersMax = 200
    /// Bytes of the macros of one step. Beyond: a fault.
    public var macroBytesMax = 64 << 10
    /// Recipients of one message. Beyond: an excess.
    public var recipientsMax = 50_000
    /// Header fields of one message; as many as `Mail` indexes, lest a forged one hide behind the last. Beyond: an
    /// excess.
    public var headerFieldsMax = 2_000
    /// Bytes of the header of one message; as many as `Mail` indexes. Beyond: an excess.
    public var headerBytesMax = 2 << 20
    /// Bytes of one message. Beyond: an excess.
    public var messageBytesMax = 128 << 20
    /// Lines of a reply to the client; further ones are left out.
    public var replyLinesMax = 20
    /// Characters of a line of a reply, without codes (RFC 5321 section 4.5.3.1.5 has 512 with them); the rest is cut.
    public var replyLineMax = 400
    /// Bytes of the reason of a quarantine; the rest is cut.
    public var quarantineReasonMax = 200

    public init() {}

    public static let standard = MilterLimits()

    /// What a message may have at most, in the measure of the excess.
    public func most(_ excess: MilterExcess) -> Int {
        switch excess {
        case .recipients: recipientsMax
        case .headerFields: headerFieldsMax
        case .headerBytes: headerBytesMax
        case .messageBytes: messageBytesMax
        }
    }
}
