/// The second copy, as configured: `[[copy]]`.
public struct CopySettings: Sendable, Hashable {
    public var targets: [CopyTarget] = []
    /// The folder of the spool; nil: `spool` in the data folder.
    public var folder: String?
    /// How long a copy is tried before it is given up.
    public var lifetimeSeconds = 5 * 86_400
    /// Entries that the spool takes, waiting and failed together.
    public var entriesMax = 200_000

    public init() {}

    /// The limits as these settings want them.
    var limits: CopyLimits {
        var limits = CopyLimits.standard
        limits.lifetime = Int64(lifetimeSeconds) * 1000
        limits.entriesMax = entriesMax
        return limits
    }

    /// The targets that want a copy of a message with this envelope. Only mail that comes in is copied.
    func targets(for envelope: Envelope, _ direction: Direction) -> [CopyTarget] {
        guard direction == .inbound, !targets.isEmpty else { return [] }
        return targets.filter { !$0.selection.positions(in: envelope.recipients).isEmpty }
    }
}
