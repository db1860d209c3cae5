import Inspection
import Mail

/// Opens the encrypted attachments of a held message with a password, and asks the rules anew.
struct HoldOpening: Sendable {
    let worker: any AttachmentWorker
    let settings: AttachmentSettings
    let policy: Policy

    /// What was found out about one attachment.
    struct Finding: Sendable {
        var name: String
        var type: String?
        /// Whether something in it is still closed.
        var isClosed: Bool
        var findings: [String]
        var action: AttachmentAction
        var rule: String
        var trouble: String?
    }

    /// - Parameter evidence: about the message as it was held.
    func findings(in evidence: Evidence, password: String) async -> [Finding] {
        var settings = settings
        settings.passwords = [password]
        settings.triesWords = false
        var evidence = evidence
        let attachments = Attachments(settings: settings, worker: worker, server: "")
        await attachments.open(&evidence, by: WorkTime(in: Self.seconds))
        let judge = AttachmentJudge(settings: settings, facts: policy.facts(of: evidence))
        let opened = evidence.attachments
        return evidence.files.map { file in
            let decision = judge.decision(on: file)
            let tree = opened[file.part].map { OpenedTree($0) }
            return Finding(
                name: file.name,
                type: decision.type?.word,
                isClosed: tree?.first { $0.state == .encrypted } != nil,
                findings: tree?.nodes.flatMap { $0.findings.map(\.identifier) } ?? [],
                action: decision.message == nil ? decision.actions.first ?? .quarantine : .quarantine,
                rule: decision.rule,
                trouble: decision.failure?.word
            )
        }
    }

    private static let seconds = 120
}
