import DNS

extension Standing {
    /// The essential line for the reader of the message, who reads it later than we did.
    var notice: Phrase {
        guard case .undetermined(let domain) = self else { return phrase }
        return Phrase(
            en: "It could not be found out whether this message is from \(domain?.shown ?? "its sender").",
            ja: "\(domain?.shown ?? "差出人") からのメールかどうか、受信時には確認できませんでした。"
        )
    }
}
