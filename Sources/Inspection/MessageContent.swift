import Mail

/// What a reader sees of a message, decoded once for all inspections.
struct MessageContent {
    /// A part that is shown as text.
    struct Text {
        let part: Part
        /// Decoded; of HTML what is visible of it.
        let text: String
        /// The same in UTF-8.
        let bytes: [UInt8]
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

    /// - Parameter reading: of its header, which is read once for all inspections.
    init(_ message: Message, _ reading: SenderReading, _ settings: InspectionSettings) {
        self.message = message
        charsets = settings.charsets
        subject = reading.subject
        authors = reading.authors
        var room = settings.limits.textBytesMax
        var texts: [Text] = []
        let shown = Self.shownParts(message)
        for part in shown.prefix(settings.limits.textPartsMax) where room > 0 {
            let text = Self.text(part, of: message, settings, room: room)
            room &-= part.body.count
            texts.append(text)
        }
        self.texts = texts
        let isLimited = texts.contains { text in
            text.document.map { $0.isLimited || $0.linkCount > $0.links.count } ?? false
        }
        isCutOff = isLimited || room <= 0 || shown.count > settings.limits.textPartsMax
    }

    /// The names in From and To, and by which field: lures stand there, and what templates left unfilled.
    var names: [(field: String, name: String)] {
        let named = authors.prefix(2).compactMap { $0.displayName.map { ("From", $0) } }
        let header = message.header
        guard let field = header.first(named: "To") else { return named }
        let value = header.value(of: field).prefix(Self.nameBytesMax)
        return named + [("To", HeaderText.decode(value, charsets: charsets))]
    }

    private static let nameBytesMax = 300

    /// All that a reader sees, one text behind the other.
    var visibleText: String { texts.count == 1 ? texts[0].text : texts.map(\.text).joined(separator: "\n") }

    /// What relative links start from.
    var base: String? { texts.lazy.compactMap { $0.document?.base }.first }

    /// What HTML hides or swaps.
    var markupFindings: [Finding] {
        let plain = texts.first { $0.document == nil }?.text
        return texts.flatMap { text in
            text.document.map { MarkupInspection.findings(document: $0, part: text.part.id, plainText: plain) } ?? []
        }
    }

    /// The parts that either kind of reader shows as text, each once.
    private static func shownParts(_ message: Message) -> [Part] {
        let bodies = message.bodies
        let numbers = Set(bodies.text).union(bodies.html).sorted()
        return numbers.map { message.parts[$0] }.filter { $0.mediaType.isText && !$0.body.isEmpty }
    }

    private static func text(_ part: Part, of message: Message, _ settings: InspectionSettings, room: Int) -> Text {
        let label = message.charset(of: part)
        let text = message.text(of: part, charset: label, charsets: settings.charsets, limit: room)
        let charset = label?.lowercased()
        let bytes = Array(text.utf8)
        guard part.mediaType.subtype == "html" else {
            return Text(part: part, text: text, bytes: bytes, charset: charset, document: nil)
        }
        let document = HTMLDocument(parsing: bytes, part: part.id, limits: settings.limits)
        let visible = document.visibleText
        return Text(part: part, text: visible, bytes: Array(visible.utf8), charset: charset, document: document)
    }
}
