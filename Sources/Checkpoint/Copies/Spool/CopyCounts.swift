/// What became of the copies for one target since a day began.
struct CopyCounts: Sendable, Hashable {
    /// Waiting when the day began.
    var carried = 0
    var stored = 0
    /// Given up before, and put back by hand.
    var retried = 0
    var copied = 0
    var failed = 0
    var dropped = 0
    /// Neither delivered nor there any more: nobody knows why. Always 0 when all is well.
    var unaccounted = 0

    /// What must be waiting for everything to add up.
    var waiting: Int { carried + stored + retried - copied - failed - dropped - unaccounted }

    mutating func count(_ event: CopyEvent, _ number: Int = 1) {
        switch event {
        case .carried: carried += number
        case .stored: stored += number
        case .retried: retried += number
        case .copied: copied += number
        case .failed: failed += number
        case .dropped: dropped += number
        case .unaccounted: unaccounted += number
        }
    }
}

/// One line of the journal.
enum CopyEvent: String, Sendable, Hashable, CaseIterable {
    case carried, stored, retried, copied, failed, dropped, unaccounted

    /// Whether the copy is no longer waiting.
    var isEnd: Bool { self == .copied || self == .failed || self == .dropped }
}
