import Inspection

extension Finding {
    /// Words for the kinds in `FindingKind.traceKinds`; nil for others. Arguments must have been made harmless.
    var traceWords: FindingWords? { nil }
}
