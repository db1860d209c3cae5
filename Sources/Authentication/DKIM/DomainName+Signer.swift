import DNS
import Mail

extension DomainName {
    /// Reads a domain or selector of a signature: letters, digits, hyphens, underscores, and bytes above ASCII
    /// (RFC 6376 section 3.5, RFC 8616 section 4). nil for anything else: these names are copied into other fields.
    init?(signer text: ArraySlice<UInt8>) {
        let isAllowed = text.allSatisfy {
            $0.isLetter || $0.isDigit || $0 == ASCII.hyphen || $0 == ASCII.underscore || $0 == ASCII.dot || $0 >= 0x80
        }
        guard isAllowed, text.last != ASCII.dot else { return nil }
        self.init(parsing: text)
    }

    /// `selector._domainkey.domain` (RFC 6376 section 3.6.2.1); nil when that is too long.
    init?(key selector: DomainName, of domain: DomainName) {
        self.init(labels: selector.labels + Self.keyLabel + domain.labels)
    }

    private static let keyLabel = [Array("_domainkey".utf8)]
}
