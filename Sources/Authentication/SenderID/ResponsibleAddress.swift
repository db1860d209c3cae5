import DNS
public import Mail

/// The purported responsible address of a message (RFC 4407): whoever, by its header, put it on its way last.
public struct ResponsibleAddress: Sendable, Hashable {
    /// The fields it can be taken from, in order of precedence; the raw value is the name of the field.
    public enum Source: String, Sendable, Hashable, CaseIterable {
        case resentSender = "Resent-Sender"
        case resentFrom = "Resent-From"
        case sender = "Sender"
        case from = "From"
    }

    /// Why a message has none: it is ill-formed (section 2, step 6).
    public enum Failure: Error, Sendable, Hashable {
        /// No field names anybody.
        case missing
        /// More than one Sender or From field.
        case several(Source, count: Int)
        /// The field names more than one mailbox, or a group.
        case severalMailboxes(Source)
        /// The field cannot be read, or can be read in more than one way.
        case malformed(Source)
        /// The mailbox has no domain name: none at all, or an address literal.
        case domainMissing(Source)
    }

    public let source: Source
    public let mailbox: Mailbox
    /// The field, as a position in the header.
    public let field: HeaderField

    /// The mailbox as the sender that is checked.
    public var address: EnvelopeAddress {
        EnvelopeAddress(localPart: mailbox.localPart, domain: mailbox.domain)
    }

    /// Finds it as section 2 says.
    public init(in header: Header) throws(Failure) {
        let (source, field) = try Self.select(in: header)
        let list = AddressList(parsing: header.value(of: field))
        guard list.mailboxes.count < 2, case .mailbox(let mailbox)? = list.addresses.first, list.addresses.count == 1
        else { throw list.addresses.isEmpty ? .malformed(source) : .severalMailboxes(source) }
        guard !list.isAmbiguous, !mailbox.localPart.isEmpty else { throw .malformed(source) }
        guard mailbox.domain.first != ASCII.openBracket, DomainName(internationalized: mailbox.domain) != nil else {
            throw .domainMissing(source)
        }
        self.source = source
        self.mailbox = mailbox
        self.field = field
    }

    /// Steps 1 to 4.
    private static func select(in header: Header) throws(Failure) -> (Source, HeaderField) {
        if let field = resentSender(in: header) { return (.resentSender, field) }
        if let field = nonEmpty("Resent-From", in: header).first { return (.resentFrom, field.field) }
        let senders = nonEmpty("Sender", in: header)
        guard senders.count < 2 else { throw .several(.sender, count: senders.count) }
        if let field = senders.first { return (.sender, field.field) }
        let froms = nonEmpty("From", in: header)
        guard froms.count < 2 else { throw .several(.from, count: froms.count) }
        guard let field = froms.first else { throw .missing }
        return (.from, field.field)
    }

    /// Step 1: the topmost Resent-Sender, unless it belongs to an older resending than the topmost Resent-From, which
    /// is so when a trace field stands between the two.
    private static func resentSender(in header: Header) -> HeaderField? {
        guard let sender = nonEmpty("Resent-Sender", in: header).first else { return nil }
        guard let from = nonEmpty("Resent-From", in: header).first, from.index < sender.index else {
            return sender.field
        }
        let between = header.fields[(from.index + 1)..<sender.index]
        let isOlder = between.contains {
            let name = header.name(of: $0)
            return name.equals(ignoringCase: "Received") || name.equals(ignoringCase: "Return-Path")
        }
        return isOlder ? nil : sender.field
    }

    /// The fields of a name that hold more than white space; the others are treated as if they were not there.
    private static func nonEmpty(_ name: StaticString, in header: Header) -> [(index: Int, field: HeaderField)] {
        header.fields.enumerated().compactMap { index, field in
            header.name(of: field).equals(ignoringCase: name) && !header.value(of: field).allSatisfy(\.isWhitespace)
                ? (index, field) : nil
        }
    }
}
