import DNS
import Mail

extension DomainKeysSignature {
    /// Reads the field at `index` of a header, and the sender below it.
    init(at index: Int, of header: Header, limits: Limits) {
        self.init(index: index)
        do throws(DomainKeysReason) {
            try read(header, limits)
        } catch {
            defect = error
        }
    }

    private mutating func read(_ header: Header, _ limits: Limits) throws(DomainKeysReason) {
        let field = header.fields[index]
        guard field.whole.count <= limits.dkimFieldBytesMax else {
            throw .fieldTooLong(bytes: field.whole.count, limit: limits.dkimFieldBytesMax)
        }
        let tags: TagList
        do throws(TagList.Failure) {
            tags = try TagList(parsing: header.value(of: field), limits: limits)
        } catch {
            throw .syntax(error)
        }
        domain = try Self.name("d", in: tags)
        selector = try Self.name("s", in: tags)
        try readMethods(tags)
        try readNames(tags, limits)
        guard let text = tags["b"] else { throw .tagMissing("b") }
        guard let bytes = Base64.decode(text), !bytes.isEmpty else { throw Self.invalid("b", text) }
        signature = bytes
        try readSender(header)
        guard keyName != nil else { throw .keyNameTooLong }
    }

    private static func invalid(_ tag: StaticString, _ value: ArraySlice<UInt8>) -> DomainKeysReason {
        .tagInvalid(tag.description, value: PrintableText.line(value))
    }

    private static func name(_ tag: StaticString, in tags: TagList) throws(DomainKeysReason) -> DomainName {
        guard let text = tags[tag] else { throw .tagMissing(tag.description) }
        guard let name = DomainName(signer: text) else { throw invalid(tag, text) }
        return name
    }

    /// `a=`, `c=` and `q=`. The algorithm and the query have defaults; a canonicalisation must be named.
    private mutating func readMethods(_ tags: TagList) throws(DomainKeysReason) {
        if let text = tags["a"], !text.equals(ignoringCase: "rsa-sha1") { throw Self.invalid("a", text) }
        if let text = tags["q"], !text.equals(ignoringCase: "dns") { throw Self.invalid("q", text) }
        guard let text = tags["c"] else { throw .tagMissing("c") }
        guard let word = Canonicalization(rawValue: text.map(\.lowercased).text) else { throw Self.invalid("c", text) }
        canonicalization = word
    }

    private mutating func readNames(_ tags: TagList, _ limits: Limits) throws(DomainKeysReason) {
        guard let items = tags.items("h") else { return }
        guard items.count <= limits.dkimSignedNamesMax else {
            throw .tooManySignedNames(limit: limits.dkimSignedNamesMax)
        }
        signedNames = items.filter { !$0.isEmpty }.map { $0.map(\.lowercased) }
    }

    /// Only fields below the signature are signed, so only there a sender is looked for (section 3.3).
    private mutating func readSender(_ header: Header) throws(DomainKeysReason) {
        let below = header.fields[(index + 1)...]
        let named = { (name: StaticString) in below.first { header.name(of: $0).equals(ignoringCase: name) } }
        guard let field = named("Sender") ?? named("From") else { throw .senderMissing }
        let name = header.name(of: field)
        let list = AddressList(parsing: header.value(of: field))
        guard !list.isAmbiguous, let mailbox = list.mailboxes.first, mailbox.isComplete,
            let senderDomain = DomainName(internationalized: mailbox.domain)
        else { throw .senderUnreadable(field: PrintableText.line(name)) }
        sender = mailbox
        if let domain, !senderDomain.isSubdomain(of: domain) {
            throw .domainDiffers(sender: PrintableText.line(Array(mailbox.address.utf8)), domain: domain)
        }
        if let signedNames, !signedNames.contains(where: { $0.elementsEqual(name.map(\.lowercased)) }) {
            throw .senderNotSigned(field: PrintableText.line(name))
        }
    }
}
