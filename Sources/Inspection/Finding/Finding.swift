/// Something an inspection noticed about a message. Findings inform; only policy decides.
public struct Finding: Sendable, Hashable, Codable {
    /// Stable, documented identifier, such as `link.imitates-suffix`: in rules, in the ledger, in `docs/findings.md`.
    public var identifier: String
    public var severity: Severity
    /// What it adds to the score of the message; 0 for mere information, less than 0 for what speaks for the message.
    public var points: Double
    /// Where in the message it was seen.
    public var place: Place
    /// What its sentence needs: names and values as they were seen, not yet made harmless for a page.
    public var arguments: [String]
    /// What kind of evidence it is: two findings of one aspect are not two witnesses.
    public var aspect: Aspect
    /// Whether the administrator wants mail refused for this finding alone (`refuse` of a blocklist).
    public var asksRefusal = false

    /// A finding of the kinds that Sekisho knows, with the kind's severity and points.
    public init(_ kind: FindingKind, at place: Place = .message, _ arguments: [String] = []) {
        identifier = kind.identifier
        severity = kind.severity
        points = kind.points
        aspect = kind.aspect
        self.place = place
        self.arguments = arguments
    }

    /// A finding whose identifier somebody else chose, as blocklists' are.
    public init(
        _ identifier: String,
        _ severity: Severity,
        points: Double = 0,
        _ arguments: [String] = [],
        aspect: Aspect = .reputation
    ) {
        self.identifier = identifier
        self.severity = severity
        self.points = points
        self.arguments = arguments
        self.aspect = aspect
        place = .message
    }
}
