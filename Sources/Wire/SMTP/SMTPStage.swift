/// Where in the conversation a client stands: what it waits for.
public enum SMTPStage: String, Sendable, Hashable, CaseIterable {
    case greeting
    case hello
    case startTLS = "starttls"
    case handshake
    case authentication
    /// Nothing is asked; a message may be sent.
    case ready
    case mail
    case recipient
    case data
    /// The message is on its way.
    case content
    /// The reply to the whole message.
    case final
    case reset
    case quit
    case closed

    /// Whether a refusal here is about one message, and not about the server or its settings.
    var concernsMessage: Bool {
        switch self {
        case .mail, .recipient, .data, .content, .final: true
        default: false
        }
    }
}
