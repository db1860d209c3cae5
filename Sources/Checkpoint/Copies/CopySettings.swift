/// The second copy, as configured: `[[copy]]`.
public struct CopySettings: Sendable, Hashable {
    public var targets: [CopyTarget] = []

    public init() {}

    /// The targets that want a copy of a message with this envelope. Only mail that comes in is copied.
    func targets(for envelope: Envelope, _ direction: Direction) -> [CopyTarget] {
        guard direction == .inbound, !targets.isEmpty else { return [] }
        return targets.filter { !$0.selection.positions(in: envelope.recipients).isEmpty }
    }
}
