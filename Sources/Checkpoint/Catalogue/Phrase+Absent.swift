extension Phrase {
    static let notSigned = Phrase(en: "The message is not signed.", ja: "署名はありません。")

    static let noDomainKeys = Phrase(en: "There is no DomainKeys signature.", ja: "DomainKeys の署名はありません。")

    static let clientUnknown = Phrase(
        en: "The address of the sending server is not known; give it with --ip.",
        ja: "送信サーバーの IP アドレスが分かりません。--ip で指定できます。"
    )

    static let returnPathUnknown = Phrase(
        en: "The return path is not known; give it with --from.",
        ja: "エンベロープの送信者（Return-Path）が分かりません。--from で指定できます。"
    )

    static let heloUnknown = Phrase(
        en: "What the server said in HELO is not known; give it with --helo.",
        ja: "送信サーバーの HELO 名が分かりません。--helo で指定できます。"
    )
}
