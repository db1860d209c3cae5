import Mail

extension SenderReading {
    /// Reads what a header says.
    init(_ header: Header, organisations: Organisations, charsets: CharsetDecoder) {
        self.init()
        authors = header.mailboxes("From", charsets)
        replyTo = header.mailboxes("Reply-To", charsets)
        recipients = header.mailboxes("To", charsets) + header.mailboxes("Cc", charsets)
        subject = header.text("Subject", charsets)
        isFromList = header.first(named: "List-Id") != nil || header.first(named: "List-Post") != nil
        author = authors.first
        name = author?.displayName ?? ""
        if let cut = ListName(name) {
            name = cut.author
            rewriter = cut.list
        }
        if rewriter != nil || isFromList { seeThrough(header, charsets) }
        domain = author?.asciiDomain ?? ""
        claims = organisations.claims(in: name)
        subjectClaims = organisations.claims(in: subject)
    }

    /// Puts the address back that a list replaced by its own.
    private mutating func seeThrough(_ header: Header, _ charsets: CharsetDecoder) {
        let original = header.mailboxes("X-Original-From", charsets).first
        guard let shown = authors.first, rewriter != nil || original != nil else { return }
        let candidates = [original].compactMap(\.self) + replyTo
        let other = candidates.first { $0.isComplete && $0.address.lowercased() != shown.address.lowercased() }
        guard let other else { return }
        rewriter = rewriter ?? shown.address
        author = other
        if name.isEmpty { name = other.displayName ?? "" }
    }
}

extension Header {
    fileprivate func mailboxes(_ name: StaticString, _ charsets: CharsetDecoder) -> [Mailbox] {
        // A second From or To is read, too: which of them a reader shows, nobody knows.
        fields(named: name).prefix(8).flatMap { AddressList(parsing: value(of: $0), charsets: charsets).mailboxes }
    }

    fileprivate func text(_ name: StaticString, _ charsets: CharsetDecoder) -> String {
        first(named: name).map { HeaderText.decode(value(of: $0), charsets: charsets) } ?? ""
    }
}
