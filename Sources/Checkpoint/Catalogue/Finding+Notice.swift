import Inspection

extension Finding {
    /// What was found, for the reader of the message; nil for what a reader can make nothing of. The arguments must
    /// have been made harmless before.
    var notice: Phrase? {
        if let words, points > 0 {
            return Phrase(
                en: [words.seen, words.why, words.against].compactMap(\.?.english).joined(separator: " "),
                ja: [words.seen, words.why, words.against].compactMap(\.?.japanese).joined()
            )
        }
        guard severity >= .caution, arguments.count >= 2, identifier != FindingIdentifier.blocklistAllowed,
            identifier.utf8.starts(with: "blocklist.".utf8)
        else { return nil }
        let (zone, subject) = (arguments[0], arguments[1])
        return Phrase(
            en: "\(subject) is on a list of known senders of abuse (\(zone)).",
            ja: "\(subject) は、迷惑メールの送信元などのリスト（\(zone)）に登録されています。"
        )
    }
}
