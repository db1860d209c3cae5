import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.linkKinds`; nil for others. Arguments must have been made harmless.
    var linkWords: FindingWords? { nil }
}
