/// One mailbox of an address field (RFC 5322 section 3.4): who it names, and the address.
public struct Mailbox: Sendable, Hashable {
    /// The name for people, decoded; nil if there is none. A comment stands in for it in `a@b (Name)`.
    public let displayName: String?
    /// The local part without quotes, escapes, comments and folding. Empty in `<>` or where no address was found.
    public let localPart: [UInt8]
    /// The domain as it was written, without comments and folding; a domain literal with its brackets. Empty where
    /// no domain was written. Not checked: it may hold anything.
    public let domain: [UInt8]
    /// The comments of the mailbox, decoded, in their order.
    public let comments: [String]
    /// Where the mailbox stands, in the indices of the parsed bytes.
    public let range: Range<Int>

    public init(
        displayName: String? = nil,
        localPart: [UInt8],
        domain: [UInt8],
        comments: [String] = [],
        range: Range<Int> = 0..<0
    ) {
        self.displayName = displayName
        self.localPart = localPart
        self.domain = domain
        self.comments = comments
        self.range = range
    }

    /// Whether there is an address at all: a local part and a domain.
    public var isComplete: Bool { !localPart.isEmpty && !domain.isEmpty }

    /// The address as text, the local part quoted where the standard asks for it; the local part alone if there is no
    /// domain; empty for `<>`. Control characters, which may not stand in an address, show as U+FFFD.
    public var address: String { AddrSpec(localPart: localPart, domain: domain).text }
}
