import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.conversationKinds`; nil for others. Arguments must have been made harmless.
    var conversationWords: FindingWords? { nil }
}
