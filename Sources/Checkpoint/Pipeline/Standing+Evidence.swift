import Authentication
import DNS

extension Standing {
    /// Reads the standing of the sender from the evidence. DMARC decides where the domain takes part in it; else a
    /// signature or SPF of the very domain, or of one above it, tells as much.
    public init(_ evidence: borrowing Evidence) {
        guard evidence.authors.fieldCount <= 1, evidence.authors.domains.count <= 1 else {
            self = .ambiguous
            return
        }
        guard let author = evidence.authors.domains.first else {
            self = evidence.authors.fieldCount == 0 ? .unproven(nil) : .ambiguous
            return
        }
        switch evidence.dmarc.result {
        case .pass: self = .proven(author, by: .dmarc)
        case .fail: self = Self.isAccusation(author, evidence) ? .contradicted(author, by: .dmarc) : .unproven(author)
        case .temperror: self = .undetermined(author)
        case .none, .permerror: self = Self.withoutPolicy(author, evidence)
        }
    }

    /// Whether a failure tells that the message is false. It does not where the domain asks for nothing (p=none),
    /// where SPF could not be asked since nobody knows the client, and where a signature has merely expired since.
    private static func isAccusation(_ author: DomainName, _ evidence: Evidence) -> Bool {
        let hasExpired = evidence.dkim.contains {
            if case .expired = $0.reason { $0.domain.map(author.isSubdomain) == true } else { false }
        }
        return evidence.dmarc.policy != DMARCPolicy.none && evidence.client.spf != nil && !hasExpired
    }

    private static func withoutPolicy(_ author: DomainName, _ evidence: Evidence) -> Standing {
        func vouches(_ domain: DomainName?) -> Bool {
            guard let domain, domain.labelCount > 1 else { return false }
            return author.isSubdomain(of: domain)
        }
        let signers = evidence.dkim.filter { $0.result == .pass }.map(\.domain)
        if signers.contains(where: vouches) { return .proven(author, by: .signature) }
        let server = evidence.client.spf
        if server?.result == .pass, vouches(server?.domain) { return .proven(author, by: .server) }
        if evidence.dkim.contains(where: { $0.result == .temperror }) || server?.result == .temperror {
            return .undetermined(author)
        }
        if server?.result == .fail, server?.domain == author { return .contradicted(author, by: .server) }
        return .unproven(author)
    }
}
