import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.textKinds`; nil for others. Arguments must have been made harmless.
    var textWords: FindingWords? { nil }
}
