public import DNS
import Mail

/// What `sekisho inspect` does: reads a message, completes its envelope, runs the pipeline.
public struct Inspection: Sendable {
    private let pipeline: Pipeline
    private let now: Int64
    private let attachments = AttachmentInspection()
    /// The policy that judges, too.
    public var judge: Judge?
    /// Of the program as it comes, where no configuration says otherwise.
    private let inspector = Inspector(InspectorSettings(), lists: Lists(), correspondence: nil)

    public init(resolver: any Resolver, settings: Pipeline.Settings, now: Int64) {
        pipeline = Pipeline(resolver: resolver, settings: settings)
        self.now = now
    }

    /// - Parameters:
    ///   - given: what the caller knows of the envelope; the rest is taken from the message, and the report says so.
    ///   - verbose: whether the page shows every step.
    public func report(
        _ bytes: [UInt8],
        named name: String,
        given: Envelope,
        verbose: Bool
    ) async throws(InputError) -> InspectReport {
        var evidence = try await evidence(bytes, named: name, given: given)
        if let judge { evidence = await judge.completed(evidence) }
        if let inspector = judge.map(\.inspector) ?? inspector {
            evidence = await inspector.completed(evidence, blocklists: judge?.blocklists, now: now)
        }
        var report = InspectReport(evidence: evidence, authservID: pipeline.settings.authservID, verbose: verbose)
        report.verdict = judge?.verdict(on: evidence)
        return report
    }

    /// The chain of identities of a message that we sent, as its receiver sees it.
    public func outbound(
        _ bytes: [UInt8],
        named name: String,
        given: Envelope
    ) async throws(InputError) -> OutboundReport {
        OutboundReport(try await evidence(bytes, named: name, given: given))
    }

    private func evidence(_ bytes: [UInt8], named name: String, given: Envelope) async throws(InputError) -> Evidence {
        let file = try MessageFile(bytes, named: name)
        let message = Message(parsing: file.transported)
        let envelope = given.completed(from: message.header)
        var evidence = await pipeline.evidence(for: message, envelope: envelope, now: now)
        await attachments.open(&evidence)
        return evidence
    }
}
