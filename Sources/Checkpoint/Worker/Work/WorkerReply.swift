import Inspection

/// What a worker says it did. Whatever it says is hostile until it was looked at.
enum WorkerReply: Sendable, Codable {
    case opened(OpenedFile)
    /// The bytes follow.
    case made(name: String)
    case refused(String)
    /// What it succeeded in.
    case escaped([EscapeAttempt])
}
