/// How the evaluation of one record ended.
struct SPFConclusion: Sendable {
    let result: SPFResult
    let reason: SPFReason
    /// The `exp` modifier of the record in which a mechanism matched, with the domain of that record.
    var modifier: SPFModifier?
    var explanation: String?

    init(_ result: SPFResult, _ reason: SPFReason, modifier: SPFModifier? = nil) {
        self.result = result
        self.reason = reason
        self.modifier = modifier
    }
}
