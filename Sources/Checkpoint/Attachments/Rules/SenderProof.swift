import Authentication
import DNS

/// What makes a sender count as authenticated, as an administrator names it: one method (`dmarc`), or several that must
/// hold together (`dkim+spf`). A check that could not be carried out never holds.
struct SenderProof: Sendable, Hashable {
    enum Method: String, Sendable, Hashable, CaseIterable {
        /// DMARC passes for the author's domain.
        case dmarc
        /// A signature passes whose domain is aligned with the author's (RFC 9989 section 4.4).
        case dkim
        /// SPF passes for the return path, and reverse DNS of the client is confirmed by the name it yields.
        case spf
        /// The same, and the domain of the return path is aligned with the author's.
        case alignedSPF = "spf-aligned"
    }

    let methods: [Method]

    /// nil for anything but words of `Method` with `+` between them.
    init?(_ text: String) {
        let words = text.split(separator: "+", omittingEmptySubsequences: false)
        let methods = words.compactMap { Method(rawValue: String($0)) }
        guard methods.count == words.count, Set(methods).count == methods.count else { return nil }
        self.methods = methods
    }

    func holds(in facts: PolicyFacts) -> Bool {
        methods.allSatisfy { $0.holds(in: facts) }
    }
}

extension SenderProof: CustomStringConvertible {
    var description: String { methods.map(\.rawValue).joined(separator: "+") }
}

extension SenderProof.Method {
    fileprivate func holds(in facts: PolicyFacts) -> Bool {
        let evidence = facts.evidence
        // Which of several authors a reader would see, nobody knows.
        guard evidence.authors.fieldCount == 1, evidence.authors.domains.count == 1,
            let author = evidence.authors.domains.first
        else { return false }
        switch self {
        case .dmarc: return evidence.dmarc.result == .pass
        case .dkim:
            if !evidence.dmarc.dkimAligned.isEmpty { return true }
            return evidence.dmarc.record == nil && facts.signers.contains { Self.stands($0, above: author) }
        case .spf: return Self.comesFromConfirmedServer(facts)
        case .alignedSPF:
            guard Self.comesFromConfirmedServer(facts) else { return false }
            if evidence.dmarc.spfAligned != nil { return true }
            guard evidence.dmarc.record == nil, let domain = facts.confirmedReturnPath else { return false }
            return Self.stands(domain, above: author)
        }
    }

    private static func comesFromConfirmedServer(_ facts: PolicyFacts) -> Bool {
        facts.confirmedReturnPath != nil && facts.evidence.client.reverseDNS?.result == .pass
    }

    /// Without a policy that says more, a domain speaks for itself and for those below it.
    private static func stands(_ domain: DomainName, above author: DomainName) -> Bool {
        domain.labels.count > 1 && author.isSubdomain(of: domain)
    }
}
