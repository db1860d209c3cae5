import Authentication
import DNS
import Inspection
import Wire

extension Policy {
    typealias Outcome = (action: Verdict.Action, grounds: [VerdictGround])

    /// An entry that allows counts before one that denies only when it is more exact.
    func denied(_ facts: PolicyFacts) -> Outcome? {
        guard let denied = facts.listed(.deny), denied.rank >= facts.listed(.allow)?.rank ?? -1 else { return nil }
        return (.reject(Self.refusal("Not accepted: the sender or its server is on our deny list")), [denied.ground])
    }

    func allowed(_ facts: PolicyFacts) -> Outcome? {
        facts.listed(.allow).map { (.deliver, [$0.ground]) }
    }

    /// A zone that vouches for the client outweighs one that lists it.
    func blocklisted(_ facts: PolicyFacts) -> Outcome? {
        let findings = facts.evidence.findings
        guard !findings.contains(where: { $0.identifier == FindingIdentifier.blocklistAllowed }),
            let finding = findings.first(where: \.asksRefusal)
        else { return nil }
        let (zone, subject) = (facts.cut(finding.argument(0)), facts.cut(finding.argument(1)))
        let ground = VerdictGround.refusedByZone(
            zone: zone,
            subject: subject,
            meaning: facts.cut(finding.argument(3))
        )
        return (.reject(Self.refusal("Not accepted: \(subject) is listed by \(zone)")), [ground])
    }

    func severalFromFields(_ facts: PolicyFacts) -> Outcome? {
        let count = facts.evidence.authors.fieldCount
        guard count > 1 else { return nil }
        let reply = Self.refusal("Not accepted: the message has \(count) From fields, one is allowed (RFC 5322 3.6)")
        return (.reject(reply), [.fromFields(count: count)])
    }

    /// With one author's domain DMARC has spoken. Without, the strictest policy of a domain that fails counts, and
    /// whoever wrote the message meant readers to see what nobody vouches for.
    func unclearAuthors(_ facts: PolicyFacts) -> Outcome? {
        let domains = facts.evidence.authors.domains
        guard domains.count != 1 else { return nil }
        return (quarantine("From names several domains, or none"), [.authorDomains(domains.map { "\($0)" })])
    }

    func quarantine(_ reason: String) -> Verdict.Action {
        switch settings.quarantine {
        case .mark: .mark(settings.marks)
        case .hold: .hold(reason: reason)
        }
    }

    static func refusal(_ text: String) -> SMTPReply { SMTPReply(550, "5.7.1", text) }
}

extension Finding {
    /// The argument at the place, as far as there are so many.
    func argument(_ place: Int) -> String { place < arguments.count ? arguments[place] : "" }
}
