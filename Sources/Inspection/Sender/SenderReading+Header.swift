import Mail

extension SenderReading {
    /// Reads what a header says.
    init(_ header: Header, organisations: Organisations, services: MailServices, charsets: CharsetDecoder) {
        self.init()
        authors = header.mailboxes("From", charsets)
        replyTo = header.mailboxes("Reply-To", charsets)
        recipients = header.mailboxes("To", charsets) + header.mailboxes("Cc", charsets)
        subject = header.text("Subject", charsets)
        readList(header, charsets)
        isBroken = !authors.isEmpty && !authors.allSatisfy(\.isComplete)
        author = authors.first { $0.isComplete } ?? authors.first
        // `From: Your Bank, <x@elsewhere>`: a name of its own, and an address without one.
        name = authors.lazy.compactMap(\.displayName).first { !$0.isEmpty } ?? authors.first?.bareName ?? ""
        if let cut = ListName(name) {
            name = cut.author
            rewriter = cut.list
        }
        if rewriter != nil || isFromList { seeThrough(header, charsets) }
        domain = author?.asciiDomain ?? ""
        if !namesItselfFirst(organisations, services) { claims = organisations.claims(in: nameBesideDomain) }
        subjectClaims = organisations.claims(in: subject)
    }

    /// The name without the author's own domain, which stands in it where a program repeats the address
    /// (`"taro@gmail.com" <taro@gmail.com>`): that claims nothing.
    var nameBesideDomain: String {
        let shown = Array(name.utf8)
        guard let at = shown.firstIndex(of: ASCII.at), let domain = author?.domain, !domain.isEmpty,
            shown.dropFirst(at + 1).starts(with: domain, by: { $0.lowercased == $1.lowercased })
        else { return name }
        return (shown[..<at] + shown.dropFirst(at + 1 + domain.count)).text
    }

    /// `Lockergnome Apple Core <x@lockergnome.com>`: who calls himself first what his domain is called writes about the
    /// rest.
    private func namesItselfFirst(_ organisations: Organisations, _ services: MailServices) -> Bool {
        let word = Skeleton.plainBytes(of: name).prefix { $0.isLetter }
        return word.count >= 6 && domain.split(separator: ".").dropLast().contains { $0.utf8.elementsEqual(word) }
            && !services.namesRole(Array(word)) && organisations.labels.match(word.text) == nil
    }

    private mutating func readList(_ header: Header, _ charsets: CharsetDecoder) {
        if let field = header.first(named: "List-Id"),
            let list = ListID(parsing: header.value(of: field), charsets: charsets)
        {
            isFromList = true
            listDomains.insert(list.identifier.lowercased())
        }
        if let field = header.first(named: "List-Post") {
            isFromList = true
            let places = ListLocation.all(in: header.value(of: field)).compactMap { WebAddress(parsing: $0.url) }
            listDomains.formUnion(places.map { $0.host?.text ?? Self.domain(ofMail: $0.path) })
        }
    }

    private static func domain(ofMail path: [UInt8]) -> String {
        path.split(separator: ASCII.at).last.map { $0.map(\.lowercased).text } ?? ""
    }

    /// Puts the address back that a list replaced by its own.
    private mutating func seeThrough(_ header: Header, _ charsets: CharsetDecoder) {
        let original = header.mailboxes("X-Original-From", charsets).first
        guard let shown = authors.first, rewriter != nil || original != nil else { return }
        let candidates = [original].compactMap(\.self) + replyTo
        let other = candidates.first { $0.isComplete && $0.address.lowercased() != shown.address.lowercased() }
        guard let other else { return }
        rewriter = rewriter ?? shown.address
        listDomains.insert(shown.asciiDomain)
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
