import DNS
import Mail

/// The state of one evaluation: what was used of the limits, and the walk so far.
struct SPFEvaluation {
    let evaluator: SPFEvaluator
    var values: SPFMacroValues
    var steps: [SPFStep] = []
    /// The step that questions are noted in.
    var current: Int?
    var termsUsed = 0
    var voidsUsed = 0
    /// Whether the term in hand has been counted as void.
    var isVoidCounted = false
    /// The client's validated name for `%{p}`, by the domain it was looked up for.
    var validatedNames: [DomainName: [UInt8]] = [:]

    init(evaluator: SPFEvaluator, values: SPFMacroValues) {
        self.evaluator = evaluator
        self.values = values
    }

    var limits: Limits { evaluator.limits }

    /// The whole of `check_host` with its explanation.
    mutating func conclude(_ domain: DomainName) async -> SPFConclusion {
        var conclusion: SPFConclusion
        do {
            conclusion = try await check(domain, depth: 0)
        } catch {
            return SPFConclusion(error.result, error.reason)
        }
        if case .domainAbsent = conclusion.reason, evaluator.scope == .pra {
            // RFC 4406 section 4.3: a responsible address in a domain that does not exist fails.
            conclusion = SPFConclusion(.fail, conclusion.reason)
        }
        if conclusion.result == .fail, let modifier = conclusion.modifier {
            conclusion.explanation = await explanation(modifier)
        }
        return conclusion
    }

    /// `check_host` for one domain (RFC 7208 section 4).
    mutating func check(_ domain: DomainName, depth: Int) async throws(SPFStop) -> SPFConclusion {
        guard depth <= limits.spfDepthMax else { throw .permanent(.tooDeep(limit: limits.spfDepthMax)) }
        values.domain = domain.bytes
        let selection = try await lookUp(domain, depth: depth)
        guard case .found(let record) = selection else {
            if case .missing(let reason) = selection { return SPFConclusion(.none, reason) }
            return SPFConclusion(.none, .noRecord(domain))
        }
        for case .directive(let directive) in record.terms {
            let index = open(.mechanism(directive.text), depth: depth)
            let verdict = try await match(directive, of: domain, step: index)
            close(index, verdict)
            guard verdict == .matched else { continue }
            let reason = SPFReason.matched(term: directive.text, domain: domain)
            return SPFConclusion(directive.qualifier.result, reason, modifier: record.explanation)
        }
        guard let redirect = record.redirect else { return SPFConclusion(.neutral, .nothingMatched(domain)) }
        return try await follow(redirect, depth: depth)
    }

    /// The record of another domain in place of this one (section 6.1).
    private mutating func follow(_ redirect: SPFModifier, depth: Int) async throws(SPFStop) -> SPFConclusion {
        let index = open(.redirect(redirect.text), depth: depth)
        try countTerm()
        let target = try await expand(redirect.value, of: index)
        guard let name = target.name else {
            close(index, .absent)
            throw .permanent(.targetUnusable(term: redirect.text, name: PrintableText.line(target.bytes)))
        }
        close(index, .used)
        let conclusion = try await check(name, depth: depth + 1)
        guard conclusion.result != .none else {
            close(index, .absent)
            throw .permanent(.targetWithoutRecord(term: redirect.text, domain: name))
        }
        return conclusion
    }

    // MARK: - The record

    private enum Selection {
        case found(SPFRecord)
        case missing(SPFReason)
    }

    private mutating func lookUp(_ domain: DomainName, depth: Int) async throws(SPFStop) -> Selection {
        let index = open(.record(domain: domain, text: nil), depth: depth)
        let answer = try await ask(domain, .txt)
        close(index, .absent)
        if answer.outcome == .nameError { return .missing(.domainAbsent(domain)) }
        switch SPFRecordSelection(from: answer.texts, for: evaluator.scope) {
        case .absent: return .missing(.noRecord(domain))
        case .several(let count): throw .permanent(.severalRecords(domain, count: count))
        case .one(let text):
            let limit = limits.spfRecordBytesMax
            steps[index].subject = .record(domain: domain, text: PrintableText.line(text, limit: limit))
            guard text.count <= limit else { throw .permanent(.recordTooLong(domain, bytes: text.count)) }
            do throws(SPFSyntaxError) {
                let record = try read(text)
                steps[index].verdict = .used
                return .found(record)
            } catch {
                throw .permanent(.syntax(error, domain: domain))
            }
        }
    }

    private func read(_ text: [UInt8]) throws(SPFSyntaxError) -> SPFRecord {
        if let cache = evaluator.cache { return try cache.spfRecord(of: text) }
        return try SPFRecord(parsing: text)
    }

    // MARK: - Steps and questions

    mutating func open(_ subject: SPFStep.Subject, depth: Int) -> Int {
        steps.append(SPFStep(depth: depth, subject: subject))
        current = steps.count - 1
        isVoidCounted = false
        return steps.count - 1
    }

    mutating func close(_ index: Int, _ verdict: SPFStep.Verdict) { steps[index].verdict = verdict }

    /// Asks and notes the answer; ends the evaluation when there is none (section 2.6.6).
    mutating func ask(_ name: DomainName, _ type: RecordType) async throws(SPFStop) -> Answer {
        let answer = try await tryAsking(name, type)
        if let failure = answer.failure { throw .temporary(.unanswered(answer.question, failure)) }
        return answer
    }

    /// Asks and notes the answer, whatever it is.
    mutating func tryAsking(_ name: DomainName, _ type: RecordType) async throws(SPFStop) -> Answer {
        guard !evaluator.expired() else { throw .temporary(.timeExpired) }
        let answer = await evaluator.resolver.answer(to: Question(name, type))
        if let current { steps[current].answers.append(answer) }
        return answer
    }

    /// A term that asks the DNS: at most ten in all (section 4.6.4).
    mutating func countTerm() throws(SPFStop) {
        guard termsUsed < limits.spfTermsMax else { throw .permanent(.tooManyTerms(limit: limits.spfTermsMax)) }
        termsUsed += 1
    }

    /// An answer without data. The limit is on terms (section 4.6.4), so a term counts once, however many of its
    /// questions came back empty: an `mx` with ten hosts that have no IPv6 address is one void.
    mutating func countVoid(_ answer: Answer) throws(SPFStop) {
        guard !isVoidCounted, answer.outcome == .noData || answer.outcome == .nameError else { return }
        isVoidCounted = true
        voidsUsed += 1
        guard voidsUsed <= limits.spfVoidMax else { throw .permanent(.tooManyVoids(limit: limits.spfVoidMax)) }
    }
}
