import Authentication
import DNS
import Mail

/// Signs outgoing mail with the author signature (RFC 6376): `d=` is the domain of From, or one above it.
///
/// Every key of the domain signs, one signature each, so that a verifier without Ed25519 (RFC 8463) finds the RSA one.
struct Signatory: Sendable {
    private let settings: SigningSettings
    private let keys: SigningKeys

    init(_ settings: SigningSettings, keys: SigningKeys) {
        self.settings = settings
        self.keys = keys
    }

    /// What is hashed of a body to sign it, so that it can be hashed while it arrives.
    static let bodyForms = [BodyForm(.relaxed)]

    /// The signatures for a message as it leaves.
    ///
    /// - Parameters:
    ///   - edited: the message as it leaves; the fields are to stand above it.
    ///   - evidence: what is known of the message as it came: its direction, its account, its body hashes.
    ///   - now: seconds since 1970.
    func fields(above edited: EditedMessage, evidence: Evidence, now: Int64) throws(EditError) -> SignatureFields {
        guard evidence.direction == .outbound else { return .unsigned(.notOutbound) }
        let ring = keys.ring
        guard !ring.isEmpty else { return .unsigned(.signingOff) }
        let header = try edited.header()
        let usable: [KeyRing.Key]
        do {
            let author = try Author.domain(of: header)
            usable = try self.keys(in: ring, for: author, account: evidence.envelope.account)
        } catch {
            return .unsigned(error)
        }
        let hashes = edited.bodyHashes(evidence.bodyHashes, form: BodyForm(.relaxed), header: header)
        var result = SignatureFields(cautions: Self.cautions(edited.original))
        let present = Self.signatures(within: edited, evidence)
        for one in usable where !present.contains(SignatureFields.KeyName(one.key)) {
            do {
                result.fields += try signer(one.key).sign(header: header, hashes: hashes, now: now)
                result.signed.append(SignatureFields.KeyName(one.key))
            } catch {
                result.reason = .failed(error)
            }
        }
        if result.signed.isEmpty, result.reason == nil { result.reason = .alreadySigned }
        return result
    }

    /// The keys whose signature the message brings along and leaves with: our own notices, and mail that comes by a
    /// second time. Only what verifies counts, since anybody can write the field.
    private static func signatures(within edited: EditedMessage, _ evidence: Evidence) -> Set<SignatureFields.KeyName> {
        guard !edited.isChanged else { return [] }
        let whole = evidence.dkim.filter { outcome in
            outcome.result == .pass && outcome.unsignedFields.isEmpty && outcome.signature.length == nil
        }
        return Set(whole.compactMap { SignatureFields.KeyName($0.signature) })
    }

    private func signer(_ key: DKIMSigner.Key) -> DKIMSigner {
        var signer = DKIMSigner(keys: [key])
        signer.lifetime = settings.lifetime
        return signer
    }

    /// The keys for mail from `author`, as far as the account may use them; RSA first, since more verifiers know it.
    private func keys(
        in ring: KeyRing,
        for author: DomainName,
        account: String?
    ) throws(SigningReason) -> [KeyRing.Key] {
        guard let entry = ring.entry(for: author) else { throw .noKey(author) }
        guard !entry.keys.isEmpty else {
            throw entry.unreadable.first.map { .keyUnreadable(entry.domain, path: $0) } ?? .noKeyReady(entry.domain)
        }
        let usable = entry.keys.filter { mayUse($0, of: entry, for: author, account: account) }
        guard !usable.isEmpty else {
            throw account.map { .accountNotEntitled(account: $0, author) } ?? .accountNeeded(author)
        }
        return usable.filter { $0.key.privateKey.type == .rsa } + usable.filter { $0.key.privateKey.type != .rsa }
    }

    /// Mail without an account is outbound because its network is ours.
    private func mayUse(_ key: KeyRing.Key, of entry: KeyRing.Entry, for author: DomainName, account: String?) -> Bool {
        guard key.accounts.isEmpty else {
            return account.map { account in key.accounts.contains { $0.matches(account) } } ?? false
        }
        guard settings.accounts == .ownDomain, let account, let owned = AccountPattern.domain(of: account) else {
            return true
        }
        return owned == author || owned == entry.domain
    }

    private static func cautions(_ message: Message) -> [SignatureFields.Caution] {
        var cautions: [SignatureFields.Caution] = []
        if message.defects.contains(where: { $0.kind == .lineTooLong }) { cautions.append(.longLines) }
        if message.defects.contains(where: { $0.kind == .bareLineFeed || $0.kind == .bareCarriageReturn }) {
            cautions.append(.bareLineBreaks)
        }
        return cautions
    }
}
