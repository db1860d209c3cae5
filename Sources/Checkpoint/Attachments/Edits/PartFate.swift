import Mail

/// What becomes of a part.
enum PartFate: Sendable {
    /// Another takes its place.
    case replaced(by: MessageEntity)
    case removed
    /// Only what was uuencoded into its text goes.
    case textOnly
}
