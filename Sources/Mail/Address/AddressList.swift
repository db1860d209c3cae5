/// The addresses of a field: From, Sender, Reply-To, To, Cc, Bcc and their Resent forms (RFC 5322 section 3.6).
///
/// Any bytes are an address list. The whole grammar with its obsolete forms is read (routes, comments anywhere, empty
/// elements), UTF-8 by RFC 6532, and malformed lists as a person would read them, each liberty recorded as a defect.
/// Where an address in angle brackets stands beside another, the one in brackets counts; where several addresses stand
/// side by side without a comma, all are returned.
public struct AddressList: Sendable, Hashable {
    /// The elements in their order.
    public let addresses: [Address]
    /// What was malformed, at most `limits.defectsMax`.
    public let defects: [AddressDefect]

    /// The mailboxes in their order, those of groups included. A mailbox may lack its address: see
    /// `Mailbox.isComplete`.
    public var mailboxes: [Mailbox] { addresses.flatMap(\.mailboxes) }

    /// Whether other readers may see other addresses in these bytes.
    public var isAmbiguous: Bool { defects.contains { $0.kind.isAmbiguous } }

    /// Reads the value of an address field: what stands behind the colon, folded or not.
    public init(
        parsing value: ArraySlice<UInt8>,
        charsets: CharsetDecoder = .basic,
        limits: Limits = .standard
    ) {
        var parser = AddressParser(value, charsets: charsets, limits: limits)
        parser.parse()
        addresses = parser.addresses
        defects = parser.defects.all
    }
}
