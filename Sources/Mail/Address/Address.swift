/// An element of an address list (RFC 5322 section 3.4).
public enum Address: Sendable, Hashable {
    case mailbox(Mailbox)
    case group(AddressGroup)

    /// The mailboxes that the element stands for.
    public var mailboxes: [Mailbox] {
        switch self {
        case .mailbox(let mailbox): [mailbox]
        case .group(let group): group.mailboxes
        }
    }
}
