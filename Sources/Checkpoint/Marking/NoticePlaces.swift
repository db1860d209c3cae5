import Mail

/// Says which parts of a message get a notice: those that a reader shows first. Of alternatives all do, of a sequence
/// of parts the first that shows text, of related parts the one that the others belong to. What is signed or
/// encrypted, attachments and messages within the message are left alone.
struct NoticePlaces {
    /// A part that is to get a notice, or why it cannot.
    struct Place: Sendable, Hashable {
        let part: Int
        let obstacle: NoticeObstacle?
    }

    private let message: Message

    /// From top to bottom; at least one. At most `limits.noticesMax` without an obstacle.
    static func places(in message: Message, limits: MarkingLimits) -> [Place] {
        let found = NoticePlaces(message: message).places(of: message.root, isFirst: true)
        guard !found.isEmpty else { return [Place(part: 0, obstacle: .noText)] }
        guard found.count > limits.noticesMax else { return found }
        // Readers show the first alternative they know, or the last.
        let half = limits.noticesMax / 2
        return Array(found.prefix(half)) + [Place(part: found[half].part, obstacle: .tooMany)]
            + Array(found.suffix(half))
    }

    /// The depth is limited by that of the message (`Limits.nestingMax`), and each part is visited once.
    private func places(of part: Part, isFirst: Bool) -> [Place] {
        if let obstacle = obstacle(of: part) { return [Place(part: part.id, obstacle: obstacle)] }
        guard part.mediaType.isMultipart, part.isContainer else {
            return showsText(part, isFirst: isFirst) ? [Place(part: part.id, obstacle: nil)] : []
        }
        if !part.transferEncoding.isIdentity { return [Place(part: part.id, obstacle: .transferEncoding)] }
        let children = part.children.map { message.parts[$0] }
        switch part.mediaType.subtype {
        case "alternative": return children.flatMap { places(of: $0, isFirst: true) }
        case "related":
            let first = firstPlaces(in: children)
            guard let start = start(of: part, among: children), start.id != children.first?.id else { return first }
            let shown = places(of: start, isFirst: true)
            return shown.isEmpty || first.contains(where: shown.contains) ? first : first + shown
        default: return firstPlaces(in: children)
        }
    }

    private func firstPlaces(in children: [Part]) -> [Place] {
        for (index, child) in children.enumerated() {
            let found = places(of: child, isFirst: index == 0)
            if !found.isEmpty { return found }
        }
        return []
    }

    /// The part that the `start` parameter names (RFC 2387 section 3.2).
    private func start(of part: Part, among children: [Part]) -> Part? {
        guard let start = message.contentType(of: part)?.parameters["start"]?.bytes else { return nil }
        return children.prefix(Self.relatedMax).first { child in
            message.header(of: child).first(named: "Content-ID").map {
                message.bytes[$0.value].trimmed.elementsEqual(start)
            } ?? false
        }
    }

    private static let relatedMax = 100

    private func showsText(_ part: Part, isFirst: Bool) -> Bool {
        guard part.mediaType == .plainText || part.mediaType == MediaType("text", "html") else { return false }
        // A text with a file name is a file, unless it is the first thing to be shown.
        return !message.isAttachment(part) && (isFirst || message.fileName(of: part) == nil)
    }

    private func obstacle(of part: Part) -> NoticeObstacle? {
        let type = part.mediaType
        if type.isMultipart, type.subtype == "signed" || type.subtype == "encrypted" { return .protected }
        let isEnveloped = type.subtype == "pkcs7-mime" || type.subtype == "x-pkcs7-mime"
        if part.id == 0, type.type == "application", isEnveloped { return .protected }
        guard type.isMultipart || type.isText else { return nil }
        let fields = message.fields[part.fields]
        func isRepeated(_ name: StaticString) -> Bool {
            fields.count { message.bytes[$0.name].equals(ignoringCase: name) } > 1
        }
        if isRepeated("Content-Type") || isRepeated("Content-Transfer-Encoding") { return .ambiguous }
        return nil
    }
}
