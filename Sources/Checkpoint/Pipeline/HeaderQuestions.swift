import Authentication
import DNS
import Inspection
import Mail

/// What the header of a message gives to ask, from its end on: keys, policies of the author's domain.
struct HeaderQuestions: Sendable {
    let authors: AuthorDomains
    /// What must be hashed of the body for the signatures.
    let bodyForms: [BodyForm]
    let senderID: Task<SenderIDOutcome, Never>?
    /// What blocklists say about the domains of the message; nil where none are asked.
    let listings: Task<[Finding], Never>?
    private let signatures: DKIMVerification
    private let chain: ARCVerification
    private let keys: Task<DKIMKeys, Never>
    private let evaluator: DMARCEvaluator
    private let policies: Task<DMARCPolicies, Never>
    private var domainKeysVerification: DomainKeysVerification?
    private let domainKeysKey: Task<DomainKeysKey, Never>?

    init(
        _ pipeline: Pipeline,
        _ header: Header,
        _ envelope: Envelope,
        now: Int64,
        on executor: (any TaskExecutor)?
    ) {
        let (resolver, settings, cache) = (pipeline.resolver, pipeline.settings, pipeline.recordCache)
        let limits = settings.limits
        let authors = AuthorDomains(header: header)
        self.authors = authors
        var options = DKIMOptions.standard
        options.authorDomains = authors.domains
        signatures = DKIMVerification(header: header, options: options, limits: limits, now: now)
        chain = ARCVerification(header: header, limits: limits, now: now)
        bodyForms = signatures.bodyForms + chain.bodyForms
        let names = signatures.keyNames + chain.keyNames
        keys = Task.immediate(executorPreference: executor) {
            await DKIMKeys(at: names, from: resolver, cache: cache, limits: limits)
        }
        let evaluator = DMARCEvaluator(
            resolver: resolver,
            method: settings.dmarcMethod,
            cache: cache,
            limits: limits
        )
        self.evaluator = evaluator
        policies = Task.immediate(executorPreference: executor) { await evaluator.policies(for: authors.domains) }
        listings = Self.listings(pipeline, authors, envelope, signatures, on: executor)
        guard settings.includesHistoric else {
            (senderID, domainKeysVerification, domainKeysKey) = (nil, nil, nil)
            return
        }
        senderID = Self.senderID(pipeline, header, envelope, now: now, on: executor)
        let verification = DomainKeysVerification(header: header, limits: limits)
        domainKeysVerification = verification
        domainKeysKey = verification?.keyName.map { name in
            Task.immediate(executorPreference: executor) {
                DomainKeysKey(await resolver.answer(to: Question(name, .txt)), limits: limits)
            }
        }
    }

    private static func listings(
        _ pipeline: Pipeline,
        _ authors: AuthorDomains,
        _ envelope: Envelope,
        _ signatures: DKIMVerification,
        on executor: (any TaskExecutor)?
    ) -> Task<[Finding], Never>? {
        guard let blocklists = pipeline.blocklists else { return nil }
        let domains = BlocklistDomains(
            from: authors.domains,
            returnPath: envelope.returnPath.flatMap { MailAddress(path: $0).domain },
            helo: envelope.helo.flatMap { AuthorDomains.domain($0) },
            dkim: signatures.signatures.compactMap(\.domain)
        )
        return Task.immediate(executorPreference: executor) { await blocklists.findings(for: domains) }
    }

    private static func senderID(
        _ pipeline: Pipeline,
        _ header: Header,
        _ envelope: Envelope,
        now: Int64,
        on executor: (any TaskExecutor)?
    ) -> Task<SenderIDOutcome, Never>? {
        guard let client = envelope.client else { return nil }
        let check = SenderCheck(pipeline, now: now)
        let helo = envelope.helo ?? []
        return Task.immediate(executorPreference: executor) {
            await check.senderID(client: client, helo: helo, header: header)
        }
    }

    func cancel() {
        keys.cancel()
        policies.cancel()
        listings?.cancel()
        senderID?.cancel()
        domainKeysKey?.cancel()
    }

    mutating func updateDomainKeys(_ chunk: Span<UInt8>) {
        guard domainKeysVerification != nil else { return }
        domainKeysVerification?.update(unsafe chunk.withUnsafeBufferPointer { unsafe Array($0) }[...])
    }

    /// The signatures, once the body is hashed and the keys are there.
    func conclude(_ hashes: BodyHashes) async -> (dkim: [DKIMOutcome], arc: ARCOutcome) {
        let keys = await keys.value
        return (signatures.finish(keys: keys, hashes: hashes), chain.finish(keys: keys, hashes: hashes))
    }

    func dmarc(spf: SPFOutcome?, dkim: [DKIMOutcome]) async -> DMARCOutcome {
        await evaluator.conclude(await policies.value, spf: spf?.identifier, dkim: dkim.compactMap(\.identifier))
    }

    /// nil for a message without such a signature.
    func domainKeys() async -> DomainKeysOutcome? {
        guard var verification = domainKeysVerification else { return nil }
        return verification.finish(key: await domainKeysKey?.value)
    }
}
