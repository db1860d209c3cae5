import Authentication

extension Phrase {
    static func responsible(_ found: ResponsibleAddress) -> Phrase {
        Phrase(
            en: "The purported responsible address stands in \(found.source.rawValue).",
            ja: "送信責任者のアドレスは \(found.source.rawValue) から得られました。"
        )
    }
}
