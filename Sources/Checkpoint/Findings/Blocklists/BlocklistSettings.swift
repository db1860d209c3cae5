/// `[blocklists]` and `[[blocklist]]`: which zones are asked, and what their answers mean. None by default.
public struct BlocklistSettings: Sendable {
    var zones: [BlocklistZone] = []
    /// Seconds for all questions about one sender together; what has not come by then is left out.
    var timeoutSeconds = 3
    /// Seconds between two tests of a zone.
    var testSeconds = 3_600
    var limits = BlocklistLimits.standard

    public init() {}
}
