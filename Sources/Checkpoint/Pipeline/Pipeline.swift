public import Authentication
public import DNS
public import Mail

/// The way of a message from its bytes to the evidence about its sender. Every entrance of the program uses it: a mail
/// server's messages come in pieces, a file in one.
public struct Pipeline: Sendable {
    let resolver: any Resolver
    let settings: Settings
    let recordCache: RecordCache
    /// nil where none are asked.
    var blocklists: Blocklists?

    /// - Parameter recordCache: the records that were read, where several pipelines share them.
    public init(resolver: any Resolver, settings: Settings, recordCache: RecordCache? = nil) {
        self.resolver = resolver
        self.settings = settings
        self.recordCache = recordCache ?? RecordCache(limits: settings.limits)
    }

    /// Begins with a client that connected.
    ///
    /// - Parameter executor: on which the questions go on after they had to wait; nil for the common pool. Whatever
    ///   need not wait is done at once.
    func arrival(of client: IPAddress?, on executor: (any TaskExecutor)? = nil) -> Arrival {
        guard let client else { return Arrival(client: nil, reverseDNS: nil) }
        let evaluator = ReverseDNSEvaluator(resolver: resolver, limits: settings.limits)
        var arrival = Arrival(
            client: client,
            reverseDNS: Task.immediate(executorPreference: executor) { await evaluator.evaluate(client) }
        )
        if let blocklists {
            arrival.listings = Task.immediate(executorPreference: executor) { await blocklists.findings(for: client) }
        }
        return arrival
    }

    /// Runs every check over a message that is there in one piece.
    ///
    /// - Parameter now: seconds since 1970, for the expiry of signatures.
    public func evidence(for message: Message, envelope: Envelope, now: Int64) async -> Evidence {
        let arrival = arrival(of: envelope.client)
        var examination = Examination(pipeline: self, arrival: arrival, envelope: envelope, now: now)
        let bodyStart = message.header.bodyStart
        examination.header(message.header)
        examination.hash(message.bytes.span.extracting(bodyStart...))
        return await examination.evidence(for: message)
    }
}
