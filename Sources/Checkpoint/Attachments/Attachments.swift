import Inspection
import Mail

/// Everything that one configuration says about attachments, ready for use.
struct Attachments: Sendable {
    let settings: AttachmentSettings
    let worker: any AttachmentWorker
    /// Whether somebody wants to see text, too, such as a scanner for viruses. Else it is looked at without a worker.
    var sendsText = false
    /// nil when it could not be opened: then nothing can be taken out of a message, and it is deferred.
    var hold: HoldStore?
    /// In which language the report in a message speaks.
    var language = NoticeLanguage.auto
    /// Our name in the report.
    let server: String

    /// Finds the attachments of a message, opens them, and adds what was found to the evidence.
    func open(_ evidence: inout Evidence, by deadline: WorkTime) async {
        let files = AttachedFiles(in: evidence.message).files
        guard !files.isEmpty else { return }
        evidence.files = files
        let opener = AttachmentOpener(worker: worker, settings: settings, sendsText: sendsText)
        let opened = await opener.open(files, of: evidence.message, by: deadline)
        evidence.attachments = opened.files
        evidence.unopened = opened.failures
    }

    /// Does with the attachments what the rules say.
    ///
    /// - Parameters:
    ///   - identifier: the name of the message's record, under which its original is held.
    ///   - observes: whether it is only noted what would be done.
    func treatment(
        of facts: PolicyFacts,
        as identifier: LedgerIdentifier,
        observes: Bool,
        by deadline: WorkTime
    ) async -> AttachmentTreatment {
        let judge = AttachmentJudge(settings: settings, facts: facts)
        let decisions = facts.evidence.files.map(judge.decision)
        var operation = AttachmentOperation(self, facts.evidence, identifier, deadline)
        if observes { return operation.observed(decisions) }
        return await operation.carryOut(decisions)
    }
}
