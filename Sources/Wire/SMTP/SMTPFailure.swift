/// Why something was not sent.
public enum SMTPFailure: Error, Sendable, Hashable {
    /// The server said no.
    case refused(SMTPStage, SMTPReply)
    /// A reply that has no meaning there.
    case unexpected(SMTPStage, SMTPReply)
    case malformed(SMTPStage, SMTPFault)
    /// The connection ended.
    case closed(SMTPStage)
    /// TLS is required, and the server offers none.
    case noStartTLS
    /// There is a login, and the server offers none that we know.
    case noAuthentication(offered: [String])
    /// There is a login, and the connection is in the clear.
    case loginInTheClear
    /// The address is not ASCII, and the server takes no other.
    case noSMTPUTF8
    /// The address has characters that no server may be shown.
    case unsendableAddress
    /// The message is larger than the server said it takes.
    case tooLarge(bytes: Int, limit: Int)

    /// Whether the same message would meet the same end at any later time. What is wrong with a server, and not with
    /// the message, can be mended.
    public var isPermanent: Bool {
        switch self {
        case .refused(let stage, let reply): reply.isPermanent && stage.concernsMessage
        case .unexpected, .malformed, .closed, .noStartTLS, .noAuthentication, .loginInTheClear: false
        case .noSMTPUTF8, .unsendableAddress, .tooLarge: true
        }
    }

    public var reply: SMTPReply? {
        switch self {
        case .refused(_, let reply), .unexpected(_, let reply): reply
        default: nil
        }
    }
}
