import Authentication
import DNS
import Mail

/// Asks SPF about both identities of a connection, and Sender ID about the header, with one set of settings.
struct SenderCheck: Sendable {
    private let evaluator: SPFEvaluator
    private let senderIDEvaluator: SenderIDEvaluator

    init(_ pipeline: Pipeline, now: Int64) {
        let (resolver, settings) = (pipeline.resolver, pipeline.settings)
        let deadline = ContinuousClock.now + .seconds(settings.spfSecondsMax)
        let expired: @Sendable () -> Bool = { ContinuousClock.now > deadline }
        var evaluator = SPFEvaluator(
            resolver: resolver,
            limits: settings.limits,
            receiver: settings.receiver,
            now: now,
            expired: expired
        )
        evaluator.cache = pipeline.recordCache
        self.evaluator = evaluator
        senderIDEvaluator = SenderIDEvaluator(
            resolver: resolver,
            limits: settings.limits,
            receiver: settings.receiver,
            now: now,
            expired: expired
        )
    }

    func helo(client: IPAddress, helo: [UInt8]) async -> SPFOutcome {
        await evaluator.evaluate(client: client, helo: helo, identity: .helo)
    }

    func mailFrom(client: IPAddress, helo: [UInt8], returnPath: [UInt8]) async -> SPFOutcome {
        await evaluator.evaluate(
            client: client,
            helo: helo,
            identity: .mailFrom(ReversePath.address(returnPath))
        )
    }

    func senderID(client: IPAddress, helo: [UInt8], header: Header) async -> SenderIDOutcome {
        await senderIDEvaluator.evaluate(client: client, helo: helo, header: header)
    }

    /// nil for a bounce, which has no sender that could be responsible.
    func senderIDMailFrom(client: IPAddress, helo: [UInt8], returnPath: [UInt8]) async -> SenderIDOutcome? {
        guard !returnPath.isEmpty else { return nil }
        return await senderIDEvaluator.evaluate(
            client: client,
            helo: helo,
            sender: ReversePath.address(returnPath)
        )
    }
}
