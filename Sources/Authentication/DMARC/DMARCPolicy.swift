/// What the owner of a domain asks receivers to do with mail that fails (RFC 9989 section 4.7, `p`).
public enum DMARCPolicy: String, Sendable, Hashable, CaseIterable, Comparable {
    case none
    case quarantine
    case reject

    /// The policy one step lower, which `t=y` asks for. `none` stays.
    public var lowered: DMARCPolicy { self == .reject ? .quarantine : .none }

    private var strictness: Int {
        switch self {
        case .none: 0
        case .quarantine: 1
        case .reject: 2
        }
    }

    public static func < (left: DMARCPolicy, right: DMARCPolicy) -> Bool { left.strictness < right.strictness }
}
