/// How many of a message's recipients a condition must fit. A verdict is for the whole message.
enum RecipientQuantity: String, Sendable, Hashable, CaseIterable {
    /// At least one.
    case any
    /// Every one.
    case all
}
