public import Wire

/// One thing that a rule saw in a message and that made it match, with the value as it was seen.
///
/// Values come from strangers: they are cut to `PolicyLimits.valueBytesMax` and not otherwise made harmless.
public enum VerdictGround: Sendable, Hashable, Codable {
    /// The rule has no condition.
    case everything
    case direction(String)
    case clientNetwork(client: String, network: String)
    case clientName(name: String, pattern: String)
    case helo(name: String, pattern: String)
    /// The address is empty for the null sender.
    case returnPath(address: String, pattern: String)
    case recipient(address: String, pattern: String)
    /// Each of the `count` recipients matches.
    case allRecipients(count: Int)
    case author(address: String, pattern: String)
    case account(String)
    /// Such as `spf` and `fail`.
    case result(method: String, word: String)
    /// The domain of a signature that passes.
    case signer(domain: String, pattern: String)
    /// What the author's domain publishes; `absent` where it publishes nothing.
    case dmarcPolicy(String)
    case standing(String)
    case finding(identifier: String, arguments: [String])
    /// How careful inspections say to be.
    case level(String)
    /// The sum over the findings that the rule looks at.
    case points(Double, least: Double)
    /// An entry of an own list: `list` is `allow` or `deny`, `entry` as it stands there, `value` what it fits.
    case listed(list: String, entry: String, value: String)
    case tls(String)
    case size(bytes: Int)
    /// Methods that hold together, such as `dkim+spf`.
    case senderAuthenticated(by: String)
    /// None of these holds.
    case senderNotAuthenticated(wanted: [String])
    /// Whether this organisation has written to the author lately; nil when nobody knows.
    case correspondent(Bool?)

    // MARK: Attachments: the first text names the file, and what lies around it.

    case fileType(String, word: String)
    case fileName(String, pattern: String)
    case declaredType(String, pattern: String)
    case fileSize(bytes: Int)
    case fileState(String, word: String)
    case fileDepth(String, levels: Int)
    case fileFinding(String, identifier: String)

    // MARK: Built-in rules

    /// The message is larger than the limit, so that it was not examined.
    case exceeded(MilterExcess, most: Int)
    /// The domain of From asks by DMARC for `policy`, and the message fails.
    case dmarcAsks(domain: String, policy: String)
    /// The client is one of the servers that are trusted to forward mail as it came.
    case trustedForwarder(client: String, network: String)
    /// Before it was forwarded the message passed, as trusted sealers certify (ARC); `sealer` is the last of them.
    case trustedChain(sealer: String)
    /// The message came over a mailing list whose own domain is authenticated.
    case mailingList(domain: String)
    case fromFields(count: Int)
    case authorDomains([String])
    /// DMARC could not be evaluated for this domain.
    case dmarcUndecided(domain: String)
    /// ARC could not be verified, and its seals might have excused the failure.
    case chainUndecided
    /// A zone whose listing is to be refused lists the sender.
    case refusedByZone(zone: String, subject: String, meaning: String)
}
