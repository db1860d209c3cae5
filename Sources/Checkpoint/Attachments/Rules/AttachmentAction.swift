/// What becomes of an attachment; the raw value is the word in the configuration, in JSON and in logs.
enum AttachmentAction: String, Sendable, Hashable, CaseIterable, Codable {
    /// It stays as it is.
    case deliver
    /// A harmless file takes its place, made by a converter.
    case sanitise
    /// It goes into an encrypted ZIP in the same message.
    case quarantine
    /// A text takes its place. The original message is kept.
    case remove
}
