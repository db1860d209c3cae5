import DNS

extension KeyNotice {
    /// What the administrator gets, the record to publish with it; nil where the log is enough.
    var notice: AdminNotice? {
        if case .discarded = news { return nil }
        let name = selector.map { "\($0)._domainkey.\(domain)" } ?? domain.description
        var text = phrase
        if let record = zoneLine {
            text = Phrase(en: "\(text.english)\n\n\(record)", ja: "\(text.japanese)\n\n\(record)")
        }
        return AdminNotice(
            .signingKey,
            about: "\(name) \(news.word)",
            subject: .keySubject(domain.shown, news.severity),
            text: text
        )
    }
}
