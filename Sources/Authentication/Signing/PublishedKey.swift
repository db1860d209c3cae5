public import DNS
import Mail

/// The record with which a signer publishes its key (RFC 6376 section 3.6.1).
public struct PublishedKey: Sendable {
    /// `selector._domainkey.domain`
    public let name: DomainName
    /// `v=DKIM1; k=rsa; p=...`
    public let text: String

    /// nil when selector and domain make a name that is too long. `isTesting` sets `t=y`.
    public init?(_ key: PrivateKey, selector: DomainName, domain: DomainName, isTesting: Bool = false) {
        guard let name = DomainName(key: selector, of: domain) else { return nil }
        self.name = name
        let flag = isTesting ? "t=y; " : ""
        text = "v=DKIM1; k=\(key.type.text); \(flag)p=\(Base64.encode(key.publicKeyBytes).text)"
    }

    /// The record that takes a key back: an empty `p=` (RFC 6376 section 3.6.1). nil as above.
    public init?(revoking key: PrivateKey, selector: DomainName, domain: DomainName) {
        guard let name = DomainName(key: selector, of: domain) else { return nil }
        self.name = name
        text = "v=DKIM1; k=\(key.type.text); p="
    }

    /// The text in pieces as the DNS carries them: at most 255 bytes each (RFC 1035 section 3.3).
    public var strings: [String] {
        var pieces: [String] = []
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            pieces.append(rest.prefix(255).text)
            rest = rest.dropFirst(255)
        }
        return pieces
    }

    /// The record for a zone file (RFC 1035 section 5.1).
    public var zoneLine: String {
        let quoted = strings.map { "\"\($0)\"" }
        guard quoted.count > 1 else { return "\(name). IN TXT \(quoted.first ?? "\"\"")\n" }
        return "\(name). IN TXT (\n" + quoted.map { "    \($0)\n" }.joined() + ")\n"
    }
}
