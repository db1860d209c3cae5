extension FindingKind {
    /// Whom a message answers.
    static let conversationKinds: [FindingKind] = []
}
