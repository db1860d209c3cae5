/// Why a zone file could not be read: every mistake in it, up to `Limits.zoneProblemsMax`, in the order of its lines.
public struct ZoneError: Error, Sendable, Hashable {
    /// Never empty.
    public let problems: [ZoneProblem]

    /// The line of the first mistake.
    public var line: Int { problems.first?.line ?? 0 }
}
