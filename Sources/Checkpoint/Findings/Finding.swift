/// Something an inspection noticed about a message. Findings inform; only policy decides.
public struct Finding: Sendable, Hashable {
    /// Stable, documented identifier, such as `blocklist.listed`.
    public var identifier: String
    public var severity: Severity
    /// What it adds to the score of the message; 0 for mere information.
    public var points: Double
    /// What its sentence needs: names and values as they were seen, not yet made harmless for a page.
    public var arguments: [String]
    /// Whether the administrator wants mail refused for this finding alone (`refuse` of a blocklist).
    public var asksRefusal = false

    public init(_ identifier: String, _ severity: Severity, points: Double = 0, _ arguments: [String] = []) {
        self.identifier = identifier
        self.severity = severity
        self.points = points
        self.arguments = arguments
    }

    /// How much a reader should care.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
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
