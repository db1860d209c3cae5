public import Authentication

extension DKIMKeyCheck: Explained {
    public var phrase: Phrase {
        problem?.phrase ?? Phrase(en: "The key is published and can be used.", ja: "鍵は公開されており、利用できます。")
    }
}

extension Phrase {
    static let keyIsTesting = Phrase(
        en: "t=y: the domain is only testing DKIM with this key.",
        ja: "t=y：この鍵はテスト中と宣言されています。"
    )
}
