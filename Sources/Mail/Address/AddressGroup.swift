/// A named group, `name: mailbox, mailbox;` (RFC 5322 section 3.4); its list may be empty.
public struct AddressGroup: Sendable, Hashable {
    /// The decoded name; empty only in malformed fields.
    public let name: String
    public let mailboxes: [Mailbox]
    /// Comments beside the name, decoded.
    public let comments: [String]
    /// Where the group stands, in the indices of the parsed bytes.
    public let range: Range<Int>

    public init(name: String, mailboxes: [Mailbox], comments: [String] = [], range: Range<Int> = 0..<0) {
        self.name = name
        self.mailboxes = mailboxes
        self.comments = comments
        self.range = range
    }
}
