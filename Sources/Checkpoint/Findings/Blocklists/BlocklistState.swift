/// Whether a zone is asked.
public enum BlocklistState: Sendable, Hashable {
    /// The first test is not over: not asked yet.
    case untested
    case working
    /// Not asked until a test finds it in order again.
    case off(BlocklistFault)

    /// The word in JSON.
    public var word: String {
        switch self {
        case .untested: "untested"
        case .working: "working"
        case .off: "off"
        }
    }
}
