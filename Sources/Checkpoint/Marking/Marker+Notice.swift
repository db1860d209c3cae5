import DNS
import Mail

extension Marker {
    /// Puts a notice into every part that a reader shows first.
    func notices(for evidence: Evidence) -> (edits: [Edit], [NoticePlacement]) {
        let message = evidence.message
        let insertion = NoticeInsertion(
            message: message,
            text: NoticeText(notice: Notice(evidence, server: server, limits: settings.limits)),
            languages: Self.languages(for: evidence, settings.language),
            style: settings.style
        )
        var edits: [Edit] = []
        var placements: [NoticePlacement] = []
        for place in NoticePlaces.places(in: message, limits: settings.limits) {
            if let obstacle = place.obstacle {
                placements.append(NoticePlacement(part: place.part, obstacle: obstacle))
                continue
            }
            switch insertion.outcome(for: message.parts[place.part]) {
            case .edits(let made, let languages):
                edits += made
                placements.append(NoticePlacement(part: place.part, languages: languages))
            case .obstacle(let obstacle): placements.append(NoticePlacement(part: place.part, obstacle: obstacle))
            }
        }
        return (edits, placements)
    }

    /// The languages of a notice, in the order in which they stand.
    static func languages(for evidence: Evidence, _ setting: NoticeLanguage) -> [Language] {
        switch setting {
        case .japanese: [.japanese]
        case .english: [.english]
        case .both: [.japanese, .english]
        case .auto: isJapanese(evidence) ? [.japanese] : [.english]
        }
    }

    private static func isJapanese(_ evidence: Evidence) -> Bool {
        let message = evidence.message
        let isForJapan = evidence.envelope.recipients.contains { recipient in
            ReversePath.address(recipient).domain.suffix(3).map(\.lowercased) == Array(".jp".utf8)
        }
        if isForJapan { return true }
        let shown = ["Subject", "From"].compactMap { (name: StaticString) in message.header.first(named: name) }
        if shown.contains(where: { hasKana(HeaderText.decode(message.header.value(of: $0), charsets: .system)) }) {
            return true
        }
        return message.parts.prefix(partsLookedAt).contains { part in
            guard part.mediaType.isText else { return false }
            let charset = message.charset(of: part).map { Charset(label: Array($0.utf8)[...]) }
            if let charset, [.iso2022JP, .shiftJIS, .eucJP].contains(charset) { return true }
            // Whatever else it is declared to be: kana in UTF-8 are nothing else by chance.
            let beginning = message.decodedBody(of: part, limit: bytesLookedAt).bytes
            return hasKana(String(decoding: beginning, as: UTF8.self))
        }
    }

    private static let partsLookedAt = 8
    private static let bytesLookedAt = 16 << 10

    private static func hasKana(_ text: String) -> Bool {
        text.unicodeScalars.contains { (0x3041...0x30FF).contains($0.value) || (0xFF66...0xFF9F).contains($0.value) }
    }
}
