extension FindingKind {
    /// What HTML hides or swaps.
    static let markupKinds: [FindingKind] = []
}
