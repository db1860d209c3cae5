extension Phrase {
    static let personExpected = Phrase(
        en: "a person's names and addresses with commas between",
        ja: "人の名前とメールアドレス（コンマ区切り）"
    )
    static let weightExpected = Phrase(
        en: "a finding or a level and its points, such as \"text.prize 2.5\" or \"level.caution 6\"",
        ja: "所見またはレベルとその点数（例：\"text.prize 2.5\"、\"level.caution 6\"）"
    )

    static let inspections = Phrase(en: "What inspections found", ja: "検査の結果")

    /// Before what speaks against a finding.
    static func against(_ text: Phrase) -> Phrase {
        Phrase(en: "On the other hand: \(text.english)", ja: "ただし：\(text.japanese)")
    }
}
