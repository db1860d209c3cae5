public import DNS
public import Mail

/// Signs messages (RFC 6376 section 5, RFC 8463), with one or several keys.
///
/// Body length tags are never written: they let anybody add to a message (RFC 6376 section 8.2).
public struct DKIMSigner: Sendable {
    /// A key and the name it is published under.
    public struct Key: Sendable {
        public let domain: DomainName
        public let selector: DomainName
        public let privateKey: PrivateKey

        public init(domain: DomainName, selector: DomainName, privateKey: PrivateKey) {
            self.domain = domain
            self.selector = selector
            self.privateKey = privateKey
        }
    }

    public var keys: [Key]
    public var headerCanonicalization = Canonicalization.relaxed
    public var bodyCanonicalization = Canonicalization.relaxed
    /// The fields that are signed, as often as they occur (RFC 6376 section 5.4.1).
    public var fields = DKIMSigner.standardFields
    /// Those of them that are signed once more than they occur, so that nobody can add one (section 8.15).
    public var oversignedFields = DKIMSigner.standardOversignedFields
    /// Seconds until the signature expires; nil for never.
    public var lifetime: Int64?
    /// `i=`: on whose behalf, `user@domain` or `@domain`; nil leaves it out.
    public var identity: String?
    /// Whether lone CR and LF of the message count as CRLF.
    public var lineBreaks = LineBreaks.asReceived

    public init(keys: [Key]) { self.keys = keys }

    public static let standardOversignedFields = [
        "From", "Reply-To", "To", "Cc", "Date", "Subject", "Message-ID", "MIME-Version", "Content-Type",
        "Content-Transfer-Encoding",
    ]

    public static let standardFields =
        standardOversignedFields + [
            "Sender", "Content-Disposition", "Content-ID", "Content-Description", "In-Reply-To", "References",
            "Resent-Date",
            "Resent-From", "Resent-Sender", "Resent-To", "Resent-Cc", "Resent-Message-ID", "List-Id", "List-Help",
            "List-Unsubscribe", "List-Unsubscribe-Post", "List-Subscribe", "List-Post", "List-Owner", "List-Archive",
        ]

    /// What must be hashed of the body.
    public var bodyForms: [BodyForm] { [BodyForm(bodyCanonicalization)] }

    /// The DKIM-Signature fields, each with its line break, to stand above the message. `now`: seconds since 1970.
    public func sign(header: Header, hashes: BodyHashes, now: Int64) throws(SigningError) -> [[UInt8]] {
        guard header.first(named: "From") != nil else { throw .fromMissing }
        let names = FieldNames(header)
        let list = try signedNames(header, names)
        var fields: [[UInt8]] = []
        for key in keys {
            var field = try template(key, hashes, now)
            field.add("h", list.joined(separator: ":"), .behindColons)
            field.add("b", "")
            fields.append(try field.signed(with: key.privateKey, SignedScope(self, header, names)))
        }
        return fields
    }

    /// What every tag but `h=` and `b=` says.
    private func template(_ key: Key, _ hashes: BodyHashes, _ now: Int64) throws(SigningError) -> SignatureField {
        guard let hash = hashes[BodyForm(bodyCanonicalization)] else { throw .bodyNotHashed }
        var field = SignatureField(name: "DKIM-Signature")
        field.add("v", "1")
        field.add("a", key.privateKey.algorithm.rawValue)
        field.add("c", "\(headerCanonicalization.rawValue)/\(bodyCanonicalization.rawValue)")
        field.add("d", key.domain.bytes)
        field.add("s", key.selector.bytes)
        if let identity { field.add("i", try encoded(identity, for: key.domain)) }
        field.add("t", seconds: now)
        if let lifetime { field.add("x", seconds: now.addingOrMax(max(1, lifetime))) }
        field.add("bh", Base64.encode(hash.digest))
        return field
    }

    /// The names for `h=`: each as often as it occurs, oversigned ones once more.
    private func signedNames(_ header: Header, _ names: FieldNames) throws(SigningError) -> [String] {
        var list: [String] = []
        for name in fields {
            let isOversigned = oversignedFields.contains { Array($0.utf8)[...].equals(ignoringCase: name) }
            let count = names.count(name, of: header) + (isOversigned ? 1 : 0)
            list += repeatElement(name, count: count)
        }
        let limit = Limits.standard.dkimSignedNamesMax
        guard list.count <= limit else { throw .tooManyFields(limit: limit) }
        guard list.contains(where: { Array($0.utf8).equals(ignoringCase: "from") }) else { throw .fromMissing }
        return list
    }

    /// The identity in the quoted-printable of section 2.11.
    private func encoded(_ identity: String, for domain: DomainName) throws(SigningError) -> [UInt8] {
        let bytes = Array(identity.utf8)
        guard let at = bytes.lastIndex(of: ASCII.at), let name = DomainName(signer: bytes[(at + 1)...]),
            name.isSubdomain(of: domain)
        else { throw .identityOutsideDomain(identity) }
        return QuotedPrintable.encode(bytes)
    }
}
