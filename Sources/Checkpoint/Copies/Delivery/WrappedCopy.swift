import Mail

/// A message that cannot travel over SMTP as it is, put whole and unchanged into one that can: as a file, in base64.
struct WrappedCopy: Sendable {
    let bytes: [UInt8]

    init(_ message: [UInt8], of entry: CopyEntry, heloName: String, language: Language) {
        let sender = Mailbox(
            displayName: "Sekisho",
            localPart: Array("MAILER-DAEMON".utf8),
            domain: Array(heloName.utf8)
        )
        var builder = MessageBuilder()
        builder.header.add("From", mailboxes: [sender])
        builder.header.add(
            "Subject",
            text: Phrase.wrappedSubject(entry.queueID ?? entry.identifier.text).text(in: language)
        )
        builder.header.add("Date", date: DateTime(seconds: entry.received / 1000))
        builder.header.add("Message-ID", identifiers: ["\(entry.identifier).copy@\(heloName)"])
        builder.header.add("Auto-Submitted", text: "auto-generated")
        builder.text = Phrase.wrappedText.text(in: language) + "\r\n"
        let type = ContentType(type: "application", subtype: "octet-stream")
        builder.attachments = [Attachment(fileName: "original.eml", type: type, content: message)]
        bytes = builder.build(boundary: entry.identifier.text)
    }
}
