import DNS

extension DMARCDiscovery {
    private enum Verdict {
        case aligned
        case notAligned
        case unanswered(Question, Answer.Failure)
    }

    /// Looks for an authenticated domain that is aligned with the author domain (RFC 9989 section 4.4), and ends the
    /// evaluation. Only what could not be found out keeps a message that did not pass from failing.
    mutating func align(_ outcome: inout DMARCAuthorOutcome, with identifiers: DMARCIdentifiers) async {
        guard let record = outcome.record else { return }
        var open: DMARCReason?
        if let domain = identifiers.spfPassed {
            switch await compare(domain, outcome, record.spfAlignment) {
            case .aligned: outcome.spfAligned = domain
            case .notAligned: break
            case .unanswered(let question, let failure): open = .unanswered(question, failure)
            }
        }
        for domain in identifiers.dkimPassed {
            switch await compare(domain, outcome, record.dkimAlignment) {
            case .aligned: outcome.dkimAligned.append(domain)
            case .notAligned: break
            case .unanswered(let question, let failure): open = open ?? .unanswered(question, failure)
            }
        }
        if outcome.spfAligned != nil || !outcome.dkimAligned.isEmpty {
            outcome.result = .pass
            outcome.reason = .aligned(spf: outcome.spfAligned, dkim: outcome.dkimAligned)
            return
        }
        if open == nil { open = await undecided(identifiers, outcome) }
        if let open {
            outcome.result = .temperror
            outcome.reason = open
        } else if outcome.result == .fail, identifiers.spfPassed != nil || !identifiers.dkimPassed.isEmpty {
            outcome.reason = .notAligned(spf: identifiers.spfPassed, dkim: identifiers.dkimPassed)
        }
    }

    /// A domain that is aligned and whose authentication may still succeed.
    private mutating func undecided(
        _ identifiers: DMARCIdentifiers,
        _ outcome: DMARCAuthorOutcome
    ) async -> DMARCReason? {
        guard let record = outcome.record else { return nil }
        for (domain, isSPF) in identifiers.undecided {
            switch await compare(domain, outcome, isSPF ? record.spfAlignment : record.dkimAlignment) {
            case .aligned: return .undecided(domain)
            case .notAligned: continue
            case .unanswered(let question, let failure): return .unanswered(question, failure)
            }
        }
        return nil
    }

    private mutating func compare(
        _ domain: DomainName,
        _ outcome: DMARCAuthorOutcome,
        _ mode: DMARCAlignment
    ) async -> Verdict {
        if domain == outcome.domain { return .aligned }
        // Names without a common top-level domain share no organization, whatever the DNS says.
        guard mode == .relaxed, domain.suffix(1) == outcome.domain.suffix(1) else { return .notAligned }
        guard let organization = outcome.walk.organizationalDomain else {
            guard let failed = outcome.walk.failedStep, let failure = failed.answer.failure else { return .notAligned }
            return .unanswered(failed.answer.question, failure)
        }
        // An Organizational Domain is the name itself or above it: this saves most walks.
        guard domain.isSubdomain(of: organization) else { return .notAligned }
        switch await organizationalDomain(of: domain) {
        case .domain(let other): return other == organization ? .aligned : .notAligned
        case .limit: return .notAligned
        case .unanswered(let question, let failure): return .unanswered(question, failure)
        }
    }
}
