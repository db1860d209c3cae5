import DNS

/// A list of addresses or domains that is asked by DNS (RFC 5782).
public struct BlocklistZone: Sendable, Hashable {
    /// What people call it: the name of a preset, else the zone.
    var name: String
    var zone: DomainName
    var kind: Kind
    /// What answers mean; of several that fit the first counts. An answer without a meaning is no listing.
    var meanings: [BlocklistMeaning] = []
    /// Whether the zone lists senders that are vouched for, not bad ones.
    var vouches = false
    /// Whether it lists IPv6 addresses.
    var hasIPv6 = false
    /// Which domains of a message a list of domains is asked about.
    var roles: Set<BlocklistRole> = Set(BlocklistRole.allCases)
    /// Answers by which the zone refuses to tell, beside those that do so everywhere.
    var refusals: [BlocklistCodes] = []
    /// An entry that is always listed, and one that never is (RFC 5782 section 5); nil: those of the standard.
    var listedControl: BlocklistSubject?
    var unlistedControl: BlocklistSubject?

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case address, domain
    }

    init(_ name: String, _ zone: DomainName, _ kind: Kind) {
        self.name = name
        self.zone = zone
        self.kind = kind
    }

    /// What can be asked of the zone, and fails or recovers by itself.
    var channels: [BlocklistChannel] {
        switch kind {
        case .domain: [.domain]
        case .address: hasIPv6 ? [.v4, .v6] : [.v4]
        }
    }

    /// The name that is asked for: the address with its octets, or nibbles, turned round (RFC 5782 sections 2.1 and
    /// 2.4), or the domain; nil when it is too long or of the wrong kind.
    func question(_ subject: BlocklistSubject, _ type: RecordType = .a) -> Question? {
        guard channels.contains(subject.channel) else { return nil }
        let labels: [[UInt8]] =
            switch subject {
            // Without `in-addr.arpa` or `ip6.arpa`.
            case .address(let address): address.reverseName.labels.dropLast(2)
            case .domain(let name): name.labels
            }
        return DomainName(labels: labels + zone.labels).map { Question($0, type) }
    }

    /// The entries by which a test tells whether the zone is alive and honest (RFC 5782 section 5).
    func controls(_ channel: BlocklistChannel) -> (listed: BlocklistSubject, unlisted: BlocklistSubject) {
        let standard = channel.controls
        let isOwn = channel != .v6
        return ((isOwn ? listedControl : nil) ?? standard.listed, (isOwn ? unlistedControl : nil) ?? standard.unlisted)
    }
}
