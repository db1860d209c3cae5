import Authentication
import DNS
import Inspection
import Mail

/// The answer to `sekisho inspect`.
public struct InspectReport: Report {
    public let evidence: Evidence
    public let standing: Standing
    /// What to know before relying on it.
    public let reservations: [Reservation]
    /// The Authentication-Results field that a server would write.
    let resultsField: String
    let summary: MessageSummary
    let verbose: Bool
    /// What the policy of a configuration says; nil when none was asked for.
    var verdict: Verdict?

    public init(evidence: Evidence, authservID: String, verbose: Bool) {
        self.evidence = evidence
        resultsField = evidence.results(authservID: authservID).headerField().text
        self.verbose = verbose
        standing = Standing(evidence)
        reservations = Reservation.all(standing, evidence)
        summary = MessageSummary(evidence.message)
    }

    public var exitCode: ReportExit {
        // Whoever sent it: what carries danger is not fine.
        if evidence.assessment?.level == .danger { return .bad }
        return switch standing {
        case .proven, .unproven(.some): .fine
        case .contradicted, .ambiguous, .unproven(nil): .bad
        case .undetermined: .unknown
        }
    }
}
