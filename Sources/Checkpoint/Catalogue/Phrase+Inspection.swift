extension Phrase {
    static let personExpected = Phrase(
        en: "a person's names and addresses with commas between",
        ja: "人の名前とメールアドレス（コンマ区切り）"
    )
    static let weightExpected = Phrase(
        en: "a finding or a level and its points, such as \"text.prize 2.5\" or \"level.caution 6\"",
        ja: "所見またはレベルとその点数（例：\"text.prize 2.5\"、\"level.caution 6\"）"
    )

    static let webServiceExpected = Phrase(
        en: "the address of a service in the web, such as \"https://links.example/search\"",
        ja: "Web サービスのアドレス（例：\"https://links.example/search\"）"
    )
    static let linkServiceKeyExpected = Phrase(
        en: "the key that the link service gave you",
        ja: "リンク照会サービスから発行されたキー"
    )
    static let keyWithoutLinkService = Phrase(
        en: "A key alone asks nobody: name the service with link-service.",
        ja: "キーだけでは照会できません。link-service でサービスを指定してください。"
    )

    static let noEntryOfTable = Phrase(
        en: "This line is no entry of such a table, and would be passed over.",
        ja: "この行は、この表の項目として読めません。"
    )
    static let noPrefixOfHash = Phrase(
        en: "This line is no prefix of a hash (8 to 64 hexadecimal digits), or of another length than those above.",
        ja: "ハッシュの先頭部分（16 進数 8～64 桁）として読めないか、前の行と長さが違います。"
    )
    static func weighedTwice(_ name: String) -> Phrase {
        Phrase(en: "“\(name)” stands here twice.", ja: "「\(name)」が 2 度書かれています。")
    }
    static let levelsAreTurned = Phrase(
        en: "level.caution must be less than level.danger (5 and 9 where they are not set).",
        ja: "level.caution は level.danger より小さくしてください（設定しなければ 5 と 9 です）。"
    )

    static let inspections = Phrase(en: "What inspections found", ja: "検査の結果")

    /// Before what speaks against a finding.
    static func against(_ text: Phrase) -> Phrase {
        Phrase(en: "On the other hand: \(text.english)", ja: "ただし：\(text.japanese)")
    }
}
