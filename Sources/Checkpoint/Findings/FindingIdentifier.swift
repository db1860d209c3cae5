/// The identifiers of all findings, in one place: documented in `docs/findings.md`, stable, used in rules.
enum FindingIdentifier {
    /// How those of blocklists begin.
    static let blocklistPrefix = "blocklist."

    /// A zone lists the client or a domain. Arguments: zone, subject, code, meaning, the zone's own text.
    static let blocklistListed = "blocklist.listed"
    /// A zone of senders that are vouched for lists the client or a domain. Arguments as above.
    static let blocklistAllowed = "blocklist.allowed"

    /// Whether an administrator may give a code of a zone this identifier.
    static func isBlocklist(_ text: String) -> Bool {
        text.utf8.starts(with: blocklistPrefix.utf8) && text.utf8.last != 0x2A && FindingCondition.isPattern(text)
    }

    static let all = [blocklistListed, blocklistAllowed]
}
