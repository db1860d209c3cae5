import Authentication
import DNS

/// What is asked about the names that a client gave, from MAIL on.
struct SenderQuestions: Sendable {
    private let spfHelo: Task<SPFOutcome, Never>?
    private let spf: Task<SPFOutcome, Never>?
    private let senderID: Task<SenderIDOutcome?, Never>?

    init(_ pipeline: Pipeline, _ envelope: Envelope, now: Int64, on executor: (any TaskExecutor)?) {
        guard let client = envelope.client else {
            (spfHelo, spf, senderID) = (nil, nil, nil)
            return
        }
        let check = SenderCheck(pipeline, now: now)
        let helo = envelope.helo ?? []
        spfHelo =
            envelope.helo == nil
            ? nil
            : Task.immediate(executorPreference: executor) { await check.helo(client: client, helo: helo) }
        guard let returnPath = envelope.returnPath else {
            (spf, senderID) = (nil, nil)
            return
        }
        spf = Task.immediate(executorPreference: executor) {
            await check.mailFrom(client: client, helo: helo, returnPath: returnPath)
        }
        senderID =
            pipeline.settings.includesHistoric
            ? Task.immediate(executorPreference: executor) {
                await check.senderIDMailFrom(client: client, helo: helo, returnPath: returnPath)
            } : nil
    }

    func cancel() {
        spfHelo?.cancel()
        spf?.cancel()
        senderID?.cancel()
    }

    /// What is known of the client, but for its address and for what the header says.
    func checks() async -> ClientChecks {
        await ClientChecks(spfHelo: spfHelo?.value, spf: spf?.value, senderIDMailFrom: senderID?.value ?? nil)
    }
}
