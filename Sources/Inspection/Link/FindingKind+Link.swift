extension FindingKind {
    /// Where links lead.
    static let linkKinds: [FindingKind] = []
}
