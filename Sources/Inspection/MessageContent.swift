import Mail

/// What a reader sees of a message, decoded once for all inspections.
struct MessageContent {
    /// A part that is shown as text.
    struct Text {
        let part: Part
        /// Decoded; of HTML what is visible of it.
        let text: String
        /// What it says its charset is, in small letters; nil if it does not say.
        let charset: String?
        let document: HTMLDocument?
    }

    let message: Message
    let charsets: CharsetDecoder
    let subject: String
    let authors: [Mailbox]
    let texts: [Text]
    /// Whether parts or bytes were left out.
    let isCutOff: Bool

    init(_ message: Message, _ settings: InspectionSettings) {
        self.message = message
        charsets = settings.charsets
        let header = message.header
        let charsets = settings.charsets
        let value = header.first(named: "Subject").map { header.value(of: $0) }
        subject = value.map { HeaderText.decode($0, charsets: charsets) } ?? ""
        let author = header.first(named: "From").map { header.value(of: $0) }
        authors = author.map { AddressList(parsing: $0, charsets: charsets).mailboxes } ?? []
        var room = settings.limits.textBytesMax
        var texts: [Text] = []
        let shown = Self.shownParts(message)
        for part in shown.prefix(settings.limits.textPartsMax) where room > 0 {
            let text = Self.text(part, of: message, settings, room: room)
            room &-= part.body.count
            texts.append(text)
        }
        self.texts = texts
        isCutOff = room <= 0 || shown.count > settings.limits.textPartsMax
    }

    /// The parts that either kind of reader shows as text, each once.
    private static func shownParts(_ message: Message) -> [Part] {
        let bodies = message.bodies
        let numbers = Set(bodies.text).union(bodies.html).sorted()
        return numbers.map { message.parts[$0] }.filter { $0.mediaType.isText && !$0.body.isEmpty }
    }

    private static func text(_ part: Part, of message: Message, _ settings: InspectionSettings, room: Int) -> Text {
        let text = message.text(of: part, charsets: settings.charsets, limit: room)
        let charset = message.charset(of: part)?.lowercased()
        guard part.mediaType.subtype == "html" else {
            return Text(part: part, text: text, charset: charset, document: nil)
        }
        let document = HTMLDocument(parsing: Array(text.utf8), part: part.id, limits: settings.limits)
        return Text(part: part, text: document.visibleText, charset: charset, document: document)
    }
}
