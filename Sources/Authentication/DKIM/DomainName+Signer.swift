import DNS
import Mail

extension DomainName {
    /// Reads a domain or selector of a signature: letters, digits, hyphens, underscores, and bytes above ASCII
    /// (RFC 6376 section 3.5, RFC 8616 section 4). nil for anything else: these names are copied into other fields.
    init?(signer text: ArraySlice<UInt8>) {
        var isASCII = true
        for index in text.indices {
            guard Self.isAllowed(text[index]) else { return nil }
            if text[index] >= 0x80 { isASCII = false }
        }
        guard text.last != ASCII.dot else { return nil }
        guard !isASCII else {
            self.init(parsing: text)
            return
        }
        // U-labels become A-labels before anything is asked or compared (RFC 8616 section 4). The mapping can bring
        // forth ASCII that was not there, such as a parenthesis from its full-width form.
        guard let name = DomainName(internationalized: Array(text)),
            name.labels.allSatisfy({ $0.allSatisfy { Self.isAllowed($0) && $0 != ASCII.dot } })
        else { return nil }
        self = name
    }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte >= 0x80 || byte == ASCII.hyphen || byte == ASCII.dot
            || byte == ASCII.underscore
    }

    /// `selector._domainkey.domain` (RFC 6376 section 3.6.2.1); nil when that is too long.
    init?(key selector: DomainName, of domain: DomainName) {
        guard let name = domain.prepending(Self.keys)?.prepending(selector) else { return nil }
        self = name
    }

    private static let keys = DomainName("_domainkey") ?? .root
}
