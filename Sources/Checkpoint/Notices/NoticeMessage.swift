import Authentication
import DNS
import Mail

/// A notice as a message: it tells that a program wrote it, and passes SPF and DMARC where the sender's domain allows
/// this machine, since From and return path are one; with a key for the domain it is signed.
struct NoticeMessage: Sendable {
    let bytes: [UInt8]

    /// What the message is made of beside the notice.
    struct Frame: Sendable {
        var from: String
        var to: [String]
        var hostName: String
        var language: Language
        /// Seconds since 1970.
        var now: Int64
        /// Random; makes Message-ID and boundary.
        var word: String
        /// How many of the same were left out since the last.
        var leftOut = 0
    }

    init(_ notice: AdminNotice, _ frame: Frame, keys: KeyRing) {
        let domain = Self.domain(of: frame.from)
        var builder = MessageBuilder()
        builder.header.add("From", mailboxes: [Self.mailbox(frame.from, named: "Sekisho")])
        builder.header.add("To", mailboxes: frame.to.map { Self.mailbox($0, named: nil) })
        builder.header.add("Subject", text: "[Sekisho] " + notice.subject.text(in: frame.language))
        builder.header.add("Date", date: DateTime(seconds: frame.now))
        builder.header.add("Message-ID", identifiers: ["\(frame.word).notice@\(domain)"])
        // Nobody's holiday answers to it (RFC 3834 section 5).
        builder.header.add("Auto-Submitted", text: "auto-generated")
        var lines = [notice.text.text(in: frame.language)]
        if frame.leftOut > 0 { lines.append(Phrase.noticesLeftOut(frame.leftOut).text(in: frame.language)) }
        lines.append("-- ")
        lines.append("Sekisho, \(frame.hostName)")
        builder.text = lines.joined(separator: "\r\n\r\n") + "\r\n"
        let message = builder.build(boundary: frame.word)
        bytes = Self.signatures(message, domain, keys, now: frame.now) + message
    }

    private static func signatures(_ message: [UInt8], _ domain: String, _ keys: KeyRing, now: Int64) -> [UInt8] {
        guard let name = DomainName(domain), let entry = keys.entry(for: name) else { return [] }
        let usable = entry.keys.filter(\.accounts.isEmpty).map(\.key)
        guard !usable.isEmpty else { return [] }
        let signer = DKIMSigner(keys: usable)
        let header = Header(parsing: message)
        var hasher = BodyHasher(signer.bodyForms)
        hasher.update(message[header.bodyStart...])
        let fields = try? signer.sign(header: header, hashes: hasher.finish(), now: now)
        return Array((fields ?? []).joined())
    }

    private static func mailbox(_ address: String, named name: String?) -> Mailbox {
        let bytes = Array(address.utf8)
        let parsed = EnvelopeAddress(parsing: bytes[...]) ?? EnvelopeAddress(localPart: bytes, domain: [])
        return Mailbox(displayName: name, localPart: parsed.localPart, domain: parsed.domain)
    }

    static func domain(of address: String) -> String {
        let parsed = EnvelopeAddress(parsing: Array(address.utf8)[...])
        return String(decoding: parsed?.domain ?? [], as: UTF8.self)
    }
}
