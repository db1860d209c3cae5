import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.senderKinds`; nil for others. Arguments must have been made harmless.
    var senderWords: FindingWords? { nil }
}
