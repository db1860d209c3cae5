import DNS
import Mail

extension DomainName {
    /// Reads a domain or selector of a signature: letters, digits, hyphens, underscores, and bytes above ASCII
    /// (RFC 6376 section 3.5, RFC 8616 section 4). nil for anything else: these names are copied into other fields.
    init?(signer text: ArraySlice<UInt8>) {
        let span = text.span
        for index in span.indices {
            let byte = span[index]
            guard
                byte.isLetter || byte.isDigit || byte >= 0x80 || byte == ASCII.hyphen || byte == ASCII.dot
                    || byte == ASCII.underscore
            else { return nil }
        }
        guard text.last != ASCII.dot else { return nil }
        self.init(parsing: text)
    }

    /// `selector._domainkey.domain` (RFC 6376 section 3.6.2.1); nil when that is too long.
    init?(key selector: DomainName, of domain: DomainName) {
        guard let name = domain.prepending(Self.keys)?.prepending(selector) else { return nil }
        self = name
    }

    private static let keys = DomainName("_domainkey") ?? .root
}
