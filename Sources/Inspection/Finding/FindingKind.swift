/// One kind of finding: its identifier, how much it matters, and what kind of evidence it is.
///
/// The kinds stand beside what finds them (`FindingKind+Sender.swift` …); `FindingKind.all` lists them; each has a
/// sentence in the catalogue and a row in `docs/findings.md`.
public struct FindingKind: Sendable, Hashable {
    public let identifier: String
    public let aspect: Finding.Aspect
    public let severity: Finding.Severity
    /// What it weighs in a message, before `Weights` of the administrator. Fitted, not guessed: `make judge`.
    public let points: Double

    public init(_ identifier: String, _ aspect: Finding.Aspect, _ severity: Finding.Severity, points: Double = 0) {
        self.identifier = identifier
        self.aspect = aspect
        self.severity = severity
        self.points = points
    }
}
