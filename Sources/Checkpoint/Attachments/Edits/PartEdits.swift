import Mail

/// Edits that replace parts of a message. Edits of others at the same places stand between the two lists.
struct PartEdits: Sendable, Equatable {
    /// What begins a multipart around the former message.
    var opening: [Edit] = []
    var others: [Edit] = []

    /// With the edits of somebody else in the midst.
    func around(_ edits: [Edit]) -> [Edit] { opening + edits + others }
}
