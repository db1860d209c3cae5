import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.attachmentKinds`; nil for others. Arguments must have been made harmless.
    var attachmentWords: FindingWords? { nil }
}
