extension FindingKind {
    /// What a text says, and how.
    static let textKinds: [FindingKind] = []
}
