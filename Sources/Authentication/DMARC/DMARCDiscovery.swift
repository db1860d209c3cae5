import DNS

/// Finds policies and Organizational Domains for one message. Every name is asked for once, and the walks are counted.
struct DMARCDiscovery {
    private let resolver: any Resolver
    private let method: DMARCMethod
    private let cache: RecordCache?
    private let limits: Limits
    /// Few, so they are searched one after the other.
    private var steps: [DMARCWalkStep] = []
    /// The walks that were done, in order.
    private(set) var walks: [DMARCWalk] = []

    init(resolver: any Resolver, method: DMARCMethod, cache: RecordCache? = nil, limits: Limits) {
        self.resolver = resolver
        self.method = method
        self.cache = cache
        self.limits = limits
    }

    // MARK: - Policy (RFC 9989 section 4.10.1)

    /// The policy for an author domain. Where one applies the result is `fail` until something is found aligned.
    mutating func policy(for domain: DomainName) async -> DMARCAuthorOutcome {
        let walk = await authorWalk(from: domain)
        var outcome = DMARCAuthorOutcome(domain: domain, walk: walk, result: .none, reason: .noRecord(domain))
        guard let (policyDomain, record) = Self.applicable(walk) else {
            if let failed = walk.failedStep, let failure = failed.answer.failure {
                outcome.result = .temperror
                outcome.reason = .unanswered(failed.answer.question, failure)
            } else if let several = walk.steps.first(where: { if case .several = $0.finding { true } else { false } }) {
                outcome.reason = .severalRecords(at: several.domain)
            }
            return outcome
        }
        outcome.policyDomain = policyDomain
        outcome.record = record
        guard record.standing != .unusable else {
            outcome.reason = .recordUnusable(at: policyDomain)
            return outcome
        }
        outcome.result = .fail
        outcome.reason = .nothingPassed
        await applyTag(of: record, isOwn: policyDomain == domain, to: &outcome)
        return outcome
    }

    /// The author domain's own record, that of its Organizational Domain, or that of the public suffix.
    private static func applicable(_ walk: DMARCWalk) -> (DomainName, DMARCRecord)? {
        if let own = walk.ownRecord { return (walk.start, own) }
        guard let organization = walk.organizationalDomain else { return nil }
        if let record = walk.record(of: organization) { return (organization, record) }
        return walk.publicSuffix
    }

    private mutating func applyTag(
        of record: DMARCRecord,
        isOwn: Bool,
        to outcome: inout DMARCAuthorOutcome
    ) async {
        var exists = true
        if !isOwn, record.asksForExistence, outcome.walk.steps.first?.answer.outcome == .nameError {
            // There is nothing at _dmarc, which says nothing about the name above it.
            let answer = await resolver.answer(to: Question(outcome.domain, .a))
            outcome.existence = answer
            exists = answer.outcome != .nameError
            if let failure = answer.failure {
                outcome.result = .temperror
                outcome.reason = .unanswered(answer.question, failure)
            }
        }
        let (tag, policy) = record.policy(isOwn: isOwn, exists: exists)
        outcome.policyTag = tag
        outcome.publishedPolicy = policy
    }

    // MARK: - Organizational Domains

    /// The walk from an author domain. There are fewer of those than walks, so that one is always left.
    private mutating func authorWalk(from domain: DomainName) async -> DMARCWalk {
        if let walk = await walk(from: domain) { return walk }
        return DMARCWalk(start: domain, steps: [], organizationalDomain: domain)
    }

    /// The Organizational Domain of an authenticated domain; nil when it could not be found out.
    mutating func organizationalDomain(of domain: DomainName) async -> Found {
        switch method {
        case .publicSuffixes(let list): return .domain(list.registrableDomain(of: domain) ?? domain)
        case .treeWalk:
            guard let walk = await walk(from: domain) else { return .limit }
            if let organization = walk.organizationalDomain { return .domain(organization) }
            guard let failed = walk.failedStep, let failure = failed.answer.failure else { return .limit }
            return .unanswered(failed.answer.question, failure)
        }
    }

    enum Found {
        case domain(DomainName)
        case unanswered(Question, Answer.Failure)
        /// No walk is left for this message.
        case limit
    }

    private mutating func walk(from start: DomainName) async -> DMARCWalk? {
        if let walk = walks.first(where: { $0.start == start }) { return walk }
        guard walks.count < limits.dmarcWalksMax else { return nil }
        let walk: DMARCWalk
        switch method {
        case .treeWalk: walk = await treeWalk(from: start)
        case .publicSuffixes(let list): walk = await listWalk(from: start, list)
        }
        walks.append(walk)
        return walk
    }

    private mutating func treeWalk(from start: DomainName) async -> DMARCWalk {
        var taken: [DMARCWalkStep] = []
        for name in DMARCWalk.names(from: start, limits: limits) {
            guard let step = await step(at: name) else { continue }
            taken.append(step)
            if step.answer.failure != nil || step.record?.isPublicSuffix != nil { break }
        }
        return DMARCWalk(start: start, treeSteps: taken)
    }

    /// The two questions of RFC 7489 section 6.6.3. Several records at the first name end it.
    private mutating func listWalk(from start: DomainName, _ list: PublicSuffixes) async -> DMARCWalk {
        let organization = list.registrableDomain(of: start) ?? start
        var taken: [DMARCWalkStep] = []
        if let own = await step(at: start) { taken.append(own) }
        if organization != start, taken.last.map({ $0.finding == .nothing }) ?? true,
            let above = await step(at: organization)
        {
            taken.append(above)
        }
        return DMARCWalk(start: start, steps: taken, organizationalDomain: organization)
    }

    /// nil when the name is too long to have a record.
    private mutating func step(at name: DomainName) async -> DMARCWalkStep? {
        if let known = steps.first(where: { $0.domain == name }) { return known }
        guard let asked = name.prepending("_dmarc") else { return nil }
        let answer = await resolver.answer(to: Question(asked, .txt))
        let step = DMARCWalkStep(domain: name, answer: answer, cache: cache, limits: limits)
        steps.append(step)
        return step
    }
}
