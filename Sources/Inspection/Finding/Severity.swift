extension Finding {
    /// How much a reader should care.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable, Codable {
        case note, caution, danger

        public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }

        private var rank: Int {
            switch self {
            case .note: 0
            case .caution: 1
            case .danger: 2
            }
        }
    }
}
