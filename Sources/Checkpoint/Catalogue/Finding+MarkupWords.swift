import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.markupKinds`; nil for others. Arguments must have been made harmless.
    var markupWords: FindingWords? { nil }
}
