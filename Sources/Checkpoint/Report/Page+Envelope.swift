import DNS
import Mail

extension Page {
    /// Who delivered the message and for whom, and where that is known from.
    mutating func add(_ envelope: Envelope, in language: Language) {
        let unknown = Phrase.unknown.text(in: language)
        let helo = envelope.helo.map { " (HELO \($0.text))" } ?? ""
        row(Phrase.sentBy.text(in: language), Piece((envelope.client?.description ?? unknown) + helo))
        let path = envelope.returnPath.map { $0.isEmpty ? Phrase.nullSender.text(in: language) : "<\($0.text)>" }
        row(Phrase.returnPath.text(in: language), Piece(path ?? unknown))
        if envelope.sources.values.contains(where: { $0 != .given }) {
            note(Phrase.takenFromReceived.text(in: language), .faint)
        }
    }
}
