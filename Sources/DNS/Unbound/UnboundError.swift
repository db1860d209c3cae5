/// Why the resolver could not be set up.
public struct UnboundError: Error, Sendable, Hashable {
    public enum Step: String, Sendable, Hashable {
        case create, forward, readSystemServers, trustAnchor, start
    }

    public let step: Step
    /// The library's own words, English only.
    public let detail: String
}
