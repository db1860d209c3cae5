import Mail

extension HoldDesk {
    /// Opens what is encrypted in a held message with the recipient's password, and asks the rules anew. Where none
    /// objects any more, the original is delivered; else it stays, and the answer says what was found.
    ///
    /// - Parameters:
    ///   - password: it is tried, and kept nowhere.
    public func open(
        _ name: String,
        password: String,
        to destination: HoldDestination,
        reason: String,
        in language: Language
    ) async throws(InputError) -> HoldOpenReport {
        let held = try find(name)
        let reason = try given(reason)
        let message = Message(parsing: try bytes(of: held))
        var known = Envelope()
        known.returnPath = held.returnPath
        known.recipients = held.recipients
        known.sources = [.returnPath: .given, .recipients: .given]
        let envelope = known.completed(from: message.header)
        let pipeline = Pipeline(
            resolver: try configuration.dns.resolver(),
            settings: try Pipeline.Settings(authservID: configuration.server.name)
        )
        let evidence = await pipeline.evidence(for: message, envelope: envelope, now: now() / 1_000_000)
        let desk = await WorkerDesk.forCommand(configuration.worker)
        let opening = HoldOpening(
            worker: desk,
            settings: configuration.attachments,
            policy: Policy(configuration.policy, lists: Lists())
        )
        let findings = await opening.findings(in: evidence, password: password)
        var report = HoldOpenReport(identifier: held.identifier, findings: findings)
        switch destination {
        case .folder(let folder):
            report.isWriting = true
            // Whoever gets the content out is on record before it is there.
            try note(.open, on: held, reason, detail: "written to \(folder)")
            let writing = HoldWriting(worker: desk, folder: folder)
            do throws(InputError) {
                report.findings = try await writing.write(findings, of: message, password: password)
            } catch {
                await desk.discard()
                throw error
            }
            await desk.discard()
        case .recipients(let recipients):
            await desk.discard()
            try note(.open, on: held, reason, detail: report.isFine ? "fine" : "not released")
            report.lacksServer = configuration.hold.release == nil
            if report.isFine, !report.lacksServer {
                report.release = try await release(name, to: recipients, reason: reason, in: language)
            }
        }
        return report
    }
}
