/// The identifiers of all findings, in one place: documented in `docs/findings.md`, stable, used in rules.
enum FindingIdentifier {
    /// A zone lists the client or a domain. Arguments: zone, subject, code, meaning, the zone's own text.
    static let blocklistListed = "blocklist.listed"
    /// A zone of senders that are vouched for lists the client or a domain. Arguments as above.
    static let blocklistAllowed = "blocklist.allowed"

    static let all = [blocklistListed, blocklistAllowed]
}
