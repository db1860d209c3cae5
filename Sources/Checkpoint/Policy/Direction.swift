/// Which way a message goes through the gate.
public enum Direction: String, Sendable, Hashable, CaseIterable {
    /// From anywhere, to be judged.
    case inbound
    /// From one of ours: an account that logged in, or a network that was named; to be signed.
    case outbound
}
