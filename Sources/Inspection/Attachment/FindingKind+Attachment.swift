extension FindingKind {
    /// What a message carries.
    static let attachmentKinds: [FindingKind] = []
}
