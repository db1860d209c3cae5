/// What the keys of `[marking]` expect.
extension Phrase {
    static let serverName = Phrase(
        en: "the name of a server as it stands in Authentication-Results, such as mx.example.jp",
        ja: "Authentication-Results に書かれるサーバー名（例：mx.example.jp）"
    )

    static let color = Phrase(en: "a colour such as #fff8e1", ja: "#fff8e1 のような色")
}
