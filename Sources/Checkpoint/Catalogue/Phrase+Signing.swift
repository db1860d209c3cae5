/// What the settings of signing and sealing want to be given.
extension Phrase {
    static let aSelector = Phrase(en: "a selector such as “s2026”", ja: "“s2026” のようなセレクター")
    static let anAccount = Phrase(
        en: "an account: “user@example.jp”, “@example.jp” or “user”",
        ja: "“user@example.jp”、“@example.jp”、“user” のいずれかの形のアカウント"
    )
    static let anIPAddress = Phrase(
        en: "an IP address such as “192.0.2.1” or “2001:db8::1”",
        ja: "“192.0.2.1” や “2001:db8::1” のような IP アドレス"
    )
    static let keyTypes = Phrase(en: "“rsa” or “ed25519”", ja: "“rsa” か “ed25519”")
    static let noKeyType = Phrase(
        en: "At least one type of key is needed: “rsa”, “ed25519” or both.",
        ja: "鍵の種類が 1 つもありません。“rsa”、“ed25519” の一方か両方を指定してください。"
    )
    static let rsaBitsStep = Phrase(
        en: "RSA keys are made with 2048, 3072 or 4096 bits.",
        ja: "RSA 鍵の長さは 2048、3072、4096 ビットのいずれかです。"
    )
    static let rotationTooShort = Phrase(
        en: "A key must sign longer than its successor is made ahead and settles (“ahead” and “settle”).",
        ja: "鍵の使用期間は、次の鍵の準備期間（ahead と settle の合計）より長くしてください。"
    )
    static let selectorWithoutFile = Phrase(
        en: "A selector belongs to a key file; keys without a file get theirs from Sekisho.",
        ja: "セレクターは鍵ファイルと一緒に指定してください。ファイルのない鍵のセレクターは Sekisho が決めます。"
    )
}
