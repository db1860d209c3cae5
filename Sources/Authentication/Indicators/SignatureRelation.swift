public import DNS

/// What a signature is to the author of the message: his own, that of his organization, or that of somebody else.
public struct SignatureRelation: Sendable, Hashable {
    /// From the nearest to the farthest.
    public enum Kind: String, Sendable, Hashable, CaseIterable, Comparable {
        /// An author domain signature (RFC 5617 section 2.7): `d=` is the very domain of From.
        case author
        /// `d=` lies above or below it, or belongs to the same organization: enough for DMARC when relaxed.
        case organization
        /// A third-party signature: of a mailing service, a forwarder, a list.
        case thirdParty = "third-party"

        public static func < (left: Kind, right: Kind) -> Bool { left.distance < right.distance }

        private var distance: Int {
            switch self {
            case .author: 0
            case .organization: 1
            case .thirdParty: 2
            }
        }
    }

    public let domain: DomainName
    public let kind: Kind
    /// Whether the signature passed. One that did not proves nothing about anybody.
    public let hasPassed: Bool

    init(_ identifier: DMARCIdentifier, authors: [DomainName], dmarc: DMARCOutcome?) {
        domain = identifier.domain
        hasPassed = identifier.standing == .passed
        if authors.contains(domain) {
            kind = .author
        } else if authors.contains(where: { Self.areRelated($0, identifier.domain) })
            || dmarc?.authors.contains(where: { $0.dkimAligned.contains(identifier.domain) }) == true
        {
            kind = .organization
        } else {
            kind = .thirdParty
        }
    }

    /// Whether one name is the other or lies below it. A top-level domain is related to nobody.
    static func areRelated(_ first: DomainName, _ second: DomainName) -> Bool {
        let shorter = min(first.labelCount, second.labelCount)
        guard shorter > 1 else { return first == second }
        return first.isSubdomain(of: second) || second.isSubdomain(of: first)
    }
}
