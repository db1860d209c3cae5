import Inspection
import Mail

/// Opens the encrypted attachments of a held message with a password, and asks the rules anew.
struct HoldOpening: Sendable {
    let worker: any AttachmentWorker
    let settings: AttachmentSettings
    let policy: Policy

    /// What was found out about one attachment.
    struct Opened: Sendable {
        /// Where it is in the message.
        var part: Int
        var name: String
        var type: String?
        var closure: Closure
        /// What is in it, however deep.
        var findings: [Finding]
        var action: AttachmentAction
        var rule: String
        var trouble: AttachmentTrouble?
        /// The file in which it was written without its password.
        var written: String?

        var isClosed: Bool { closure == .wrongPassword || closure == .unknownMethod }
        /// Whether no rule wants anything of it any more.
        var isFine: Bool { !isClosed && action == .deliver && trouble == nil }
    }

    /// Whether an attachment, or something in it, is locked.
    enum Closure: String, Sendable, Hashable, CaseIterable {
        /// It needs no password.
        case open
        /// The password opened it.
        case unlocked
        /// It stays closed.
        case wrongPassword = "wrong-password"
        /// It cannot be opened here, whatever the password.
        case unknownMethod = "unknown-method"
    }

    /// - Parameter evidence: about the message as it was held.
    func findings(in evidence: Evidence, password: String) async -> [Opened] {
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
            return Opened(
                part: file.part,
                name: file.name,
                type: decision.type?.word,
                closure: tree?.closure ?? .open,
                findings: tree?.nodes.flatMap(\.findings) ?? [],
                action: decision.message == nil ? decision.actions.first ?? .quarantine : .quarantine,
                rule: decision.rule,
                trouble: decision.failure.map { .unopened($0) }
            )
        }
    }

    private static let seconds = 120
}

extension OpenedTree {
    fileprivate var closure: HoldOpening.Closure {
        let findings = Set(nodes.flatMap { $0.findings.map(\.identifier) })
        if nodes.contains(where: { $0.state == .encrypted }) {
            return findings.contains("attachment.encryption-unknown") ? .unknownMethod : .wrongPassword
        }
        return findings.contains("attachment.encrypted") ? .unlocked : .open
    }
}
