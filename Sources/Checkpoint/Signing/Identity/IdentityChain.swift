import Authentication
import DNS
import Mail

/// Whether everything that names the sender of a message names one organisation, as authenticated delivery wants it:
/// reverse DNS, HELO, return path, From and the signature.
struct IdentityChain: Sendable, Hashable {
    /// The organisation of From: its public suffix and one label more; nil when From has no single domain.
    let organization: DomainName?
    /// In the order in which a receiver meets them.
    let links: [IdentityLink]

    /// The required links that a receiver sees broken.
    var breaks: [IdentityLink] { links.filter { $0.kind.isRequired && $0.standing.isBreak } }

    /// Whether every required link is seen and in place.
    var isWhole: Bool {
        organization != nil
            && links.allSatisfy { link in
                !link.kind.isRequired || link.standing == .aligned || link.standing == .notNeeded
            }
    }

    init(_ sources: IdentitySources, suffixes: PublicSuffixes? = .system) {
        let own = sources.authors.count == 1 ? sources.authors.first : nil
        let organization = own.map { Self.organization(of: $0, suffixes) }
        self.organization = organization
        let judge = { (name: DomainName?) -> IdentityLink.Standing in
            guard let name else { return .absent }
            return Self.organization(of: name, suffixes) == organization ? .aligned : .foreign
        }
        var links = [
            Self.pointer(sources, judge), Self.helo(sources, judge), Self.returnPath(sources, judge),
            IdentityLink(kind: .from, domain: own, standing: own == nil ? .absent : .aligned),
            Self.signature(sources, judge),
        ]
        if let sender = sources.sender {
            links.append(IdentityLink(kind: .sender, domain: sender, standing: judge(sender)))
        }
        if let identifier = sources.messageID {
            links.append(IdentityLink(kind: .messageID, domain: identifier, standing: judge(identifier)))
        }
        self.links = links
    }

    private typealias Judge = (DomainName?) -> IdentityLink.Standing

    private static func organization(of name: DomainName, _ suffixes: PublicSuffixes?) -> DomainName {
        suffixes?.registrableDomain(of: name) ?? name
    }

    /// A name of ours that is confirmed decides, whatever other names the address has.
    private static func pointer(_ sources: IdentitySources, _ judge: Judge) -> IdentityLink {
        guard let outcome = sources.reverseDNS, outcome.result != .temperror else {
            return IdentityLink(kind: .pointer, standing: .unknown)
        }
        if let name = outcome.confirmedName {
            return IdentityLink(kind: .pointer, domain: name, standing: judge(name))
        }
        guard let name = outcome.names.first(where: { judge($0) == .aligned }) ?? outcome.names.first else {
            return IdentityLink(kind: .pointer, standing: .absent)
        }
        let standing = judge(name) == .aligned ? .unconfirmed(.pointerNotConfirmed) : judge(name)
        return IdentityLink(kind: .pointer, domain: name, standing: standing)
    }

    private static func helo(_ sources: IdentitySources, _ judge: Judge) -> IdentityLink {
        guard let helo = sources.helo else { return IdentityLink(kind: .helo, standing: .unknown) }
        let name = AuthorDomains.domain(helo)
        return IdentityLink(kind: .helo, domain: name, standing: judge(name))
    }

    private static func returnPath(_ sources: IdentitySources, _ judge: Judge) -> IdentityLink {
        guard let path = sources.returnPath else { return IdentityLink(kind: .returnPath, standing: .unknown) }
        guard !path.isEmpty else { return IdentityLink(kind: .returnPath, standing: .notNeeded) }
        let name = AuthorDomains.domain(ReversePath.address(path).domain)
        var standing = judge(name)
        if standing == .aligned, let spf = sources.spf, spf != .pass { standing = .unconfirmed(.spf(spf.rawValue)) }
        return IdentityLink(kind: .returnPath, domain: name, standing: standing)
    }

    /// The best signature counts: a good one of the organisation, a bad one of it, a good one of others.
    private static func signature(_ sources: IdentitySources, _ judge: Judge) -> IdentityLink {
        let own = sources.signatures.filter { judge($0.domain) == .aligned }
        if let good = own.first(where: { $0.result == .pass }) {
            return IdentityLink(kind: .signature, domain: good.domain, standing: .aligned)
        }
        if let bad = own.first {
            let doubt = IdentityLink.Doubt.signatureInvalid(bad.result.rawValue)
            return IdentityLink(kind: .signature, domain: bad.domain, standing: .unconfirmed(doubt))
        }
        let other = sources.signatures.first
        return IdentityLink(kind: .signature, domain: other?.domain, standing: judge(other?.domain))
    }
}
