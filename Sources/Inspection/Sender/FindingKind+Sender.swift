extension FindingKind {
    /// Who a message says it is from.
    static let senderKinds: [FindingKind] = []
}
