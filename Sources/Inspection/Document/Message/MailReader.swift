import Mail

/// Reads a message that is attached, and a web archive, which has the same form (RFC 5322, RFC 2557).
enum MailReader {
    static func read(_ input: FileInput, _ budget: inout OpeningBudget) -> FileContents {
        var contents = FileContents()
        let isArchive = input.type.word == "mht"
        let message = Message(parsing: Array(input.bytes))
        for part in message.parts where !part.isContainer {
            let name = message.fileName(of: part, charsets: input.charsets) ?? location(of: part, message) ?? ""
            let body = message.decodedBody(of: part, limit: budget.limits.fileBytesMax).bytes
            if isArchive || message.isAttachment(part) || !name.isEmpty || !part.mediaType.isText {
                guard !body.isEmpty else { continue }
                contents.add(name, body)
            } else if part.mediaType.subtype == "html" {
                // The text of a letter is no page: of it only where it leads.
                contents.links += MarkupReader.links(body)
            } else {
                contents.links += PlainLinks.found(in: body)
            }
        }
        contents.links = Array(contents.links.prefix(budget.limits.linksMax))
        if message.mayHideParts(), contents.state == .opened { contents.state = .limited }
        return contents
    }

    /// The last part of the path in Content-Location: how web archives name what they hold.
    private static func location(of part: Part, _ message: Message) -> String? {
        guard let field = message.header(of: part).first(named: "content-location") else { return nil }
        let value = message.bytes[field.value].trimmed
        let name = value.split(whereSeparator: { $0 == UInt8(ascii: "/") || $0 == ASCII.backslash }).last
        return name?.text
    }
}
