import DNS

/// What kind of question a zone is asked; each kind is tested, and switched off, by itself.
enum BlocklistChannel: String, Sendable, Hashable, CaseIterable {
    case v4, v6, domain

    /// What every zone of the kind lists, and what none does (RFC 5782 section 5).
    var controls: (listed: BlocklistSubject, unlisted: BlocklistSubject) {
        switch self {
        case .v4: (.address(.v4(0x7F00_0002)), .address(.v4(0x7F00_0001)))
        case .v6: (.address(.v6(0, 0xFFFF_7F00_0002)), .address(.v6(0, 0xFFFF_7F00_0001)))
        case .domain: (.domain(Self.name("test")), .domain(Self.name("invalid")))
        }
    }

    private static func name(_ text: String) -> DomainName { DomainName(text) ?? .root }
}
