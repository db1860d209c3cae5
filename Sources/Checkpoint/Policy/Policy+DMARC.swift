import Authentication
import DNS
import Mail
import Wire

extension Policy {
    /// What the author's domain asks for, weighed as RFC 9989 section 5.4 wants it: no refusal for that reason alone
    /// when a forwarder or a list that is trusted, or known by its own authentication, explains the failure.
    func dmarc(_ facts: PolicyFacts) -> Outcome? {
        let dmarc = facts.evidence.dmarc
        if dmarc.result == .temperror { return undecided(facts) }
        // With several author domains the result is `none`, and still one of them may fail under its policy.
        guard dmarc.disposition != .none, let domain = dmarc.deciding?.domain else { return nil }
        let asked = VerdictGround.dmarcAsks(domain: "\(domain)", policy: dmarc.disposition.rawValue)
        if let excuse = forwarder(facts) ?? chain(facts, domain) { return (.deliver, [asked, excuse]) }
        let action = quarantine("DMARC: \(domain) asks for quarantine")
        guard dmarc.disposition == .reject else { return (action, [asked]) }
        if settings.mailingLists == .quarantine, let list = facts.authenticatedList {
            return (action, [asked, .mailingList(domain: "\(list)")])
        }
        if settings.temporaryErrors == .refuse, facts.evidence.arc.result == .temperror,
            facts.evidence.arc.sets.allSatisfy({ isTrusted($0.seal.domain) })
        {
            return (.deferral(Self.later("ARC", domain)), [asked, .chainUndecided])
        }
        return (.reject(Self.refusal("Message rejected per DMARC policy for \(domain)")), [asked])
    }

    /// Deferred only where the answer could be to refuse: the policy is reject or could not be found out. Where the
    /// very domain passed, whatever the policy is, the answer could not.
    private func undecided(_ facts: PolicyFacts) -> Outcome? {
        let dmarc = facts.evidence.dmarc
        guard settings.temporaryErrors == .refuse, let domain = dmarc.deciding?.domain,
            dmarc.policy ?? .reject == .reject, !facts.vouches(for: domain),
            forwarder(facts) == nil, chain(facts, domain) == nil
        else { return nil }
        return (.deferral(Self.later("DMARC", domain)), [.dmarcUndecided(domain: "\(domain)")])
    }

    private static func later(_ method: String, _ domain: DomainName) -> SMTPReply {
        SMTPReply(451, "4.7.5", "Try again later: \(method) could not be evaluated for \(domain) (DNS did not answer)")
    }

    private func forwarder(_ facts: PolicyFacts) -> VerdictGround? {
        guard let client = facts.client,
            let network = settings.trustedForwarders.first(where: { $0.contains(client) })
        else { return nil }
        return .trustedForwarder(client: "\(client)", network: "\(network)")
    }

    /// A chain that verifies, every seal of it by somebody who is trusted, whose first set says that the message
    /// passed DMARC for this author. One seal by a stranger and the rest is a stranger's word.
    private func chain(_ facts: PolicyFacts, _ author: DomainName) -> VerdictGround? {
        let arc = facts.evidence.arc
        guard arc.result == .pass, let first = arc.sets.first, arc.sets.allSatisfy({ isTrusted($0.seal.domain) }),
            let last = arc.sets.last?.seal.domain,
            AuthenticationResults(parsing: first.results[...]).results(of: "dmarc").contains(where: {
                Self.certifies($0, author)
            })
        else { return nil }
        return .trustedChain(sealer: "\(last)")
    }

    private static func certifies(_ result: MethodResult, _ author: DomainName) -> Bool {
        guard result.result == "pass" else { return false }
        guard let from = result.value("header", "from") else { return true }
        return AuthorDomains.domain(Array(from.utf8)) == author
    }

    private func isTrusted(_ sealer: DomainName?) -> Bool {
        guard let sealer else { return false }
        return settings.trustedSealers.contains(sealer)
    }
}

extension PolicyFacts {
    /// Whether SPF or a signature passes for exactly this domain.
    func vouches(for domain: DomainName) -> Bool {
        signers.contains(domain) || (evidence.client.spf?.result == .pass && evidence.client.spf?.domain == domain)
    }

    /// The domain of the mailing list that sent the message, when that is authentic: it stands in List-Id, and a
    /// signature or SPF passes for it or for a domain above it.
    var authenticatedList: DomainName? {
        let header = evidence.message.header
        guard let field = header.first(named: "List-Id"), let name = ListID(parsing: header.value(of: field)) else {
            return nil
        }
        guard let domain = AuthorDomains.domain(Array(name.identifier.utf8)) else { return nil }
        let passed = signers + (confirmedReturnPath.map { [$0] } ?? [])
        return passed.first { $0.labelCount > 1 && domain.isSubdomain(of: $0) }
    }
}
