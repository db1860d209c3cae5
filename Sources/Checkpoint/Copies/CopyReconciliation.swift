/// The counts of one day, target by target.
struct CopyReconciliation: Sendable, Hashable {
    /// `2026-11-23`, in local time.
    var day: String
    var counts: [String: CopyCounts]

    /// Whether every copy is accounted for.
    var addsUp: Bool { counts.values.allSatisfy { $0.unaccounted == 0 && $0.waiting >= 0 } }
}
