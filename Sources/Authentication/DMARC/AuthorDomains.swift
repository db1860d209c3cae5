public import DNS
public import Mail

/// The domains that a message names as its authors' (RFC 9989 section 3.2.2), and what stands in the way of there being
/// exactly one. All From fields and all mailboxes in them count: what one reader shows another may not.
public struct AuthorDomains: Sendable, Hashable {
    /// The domains in the order they stand, each once.
    public let domains: [DomainName]
    /// Domain parts that are no domain name (address literals, broken names), printable.
    public let unusable: [String]
    /// From fields in the message; exactly one is right (RFC 5322 section 3.6).
    public let fieldCount: Int
    /// Mailboxes in them.
    public let mailboxCount: Int
    /// Whether readers may disagree about which addresses are meant.
    public let isAmbiguous: Bool

    /// Whether there is anything but one field with one plain address.
    public var isIrregular: Bool {
        fieldCount != 1 || mailboxCount != 1 || domains.count != 1 || isAmbiguous
    }

    public init(header: Header) {
        self.init(fields: header.fields(named: "From").map(header.value))
    }

    /// - Parameter fields: the values of all From fields.
    public init(fields: [ArraySlice<UInt8>]) {
        var domains: [DomainName] = []
        var seen: Set<DomainName> = []
        var unusable: [String] = []
        var mailboxCount = 0
        var isAmbiguous = false
        for field in fields {
            let list = AddressList(parsing: field)
            isAmbiguous = isAmbiguous || list.isAmbiguous
            for mailbox in list.mailboxes {
                mailboxCount += 1
                if let domain = Self.domain(mailbox.domain) {
                    if seen.insert(domain).inserted { domains.append(domain) }
                } else if unusable.count < Self.unusableMax {
                    unusable.append(PrintableText.line(mailbox.domain))
                }
            }
        }
        self.domains = domains
        self.unusable = unusable
        fieldCount = fields.count
        self.mailboxCount = mailboxCount
        self.isAmbiguous = isAmbiguous
    }

    private static let unusableMax = 10

    /// The domain part of an address as a name whose policy can be looked up: U-labels converted (RFC 9989 section
    /// 5.3.1), letters, digits, hyphens and underscores only, not an IP address.
    public static func domain(_ bytes: [UInt8]) -> DomainName? {
        guard let name = DomainName(internationalized: bytes) else { return nil }
        let labels = name.bytes
        let top = labels.suffix(from: labels.lastIndex(of: ASCII.dot).map { $0 + 1 } ?? 0)
        guard !top.allSatisfy(\.isDigit), labels.allSatisfy({ isNamePart($0) || $0 == ASCII.dot }) else { return nil }
        return name
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        byte.isLetter || byte.isDigit || byte == ASCII.hyphen || byte == ASCII.underscore
    }
}
