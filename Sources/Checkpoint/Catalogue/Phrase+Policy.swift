extension Phrase {
    /// What a value of the configuration should be.
    static let networkExpected = Phrase(
        en: "an address or a network such as 192.0.2.0/24 or 2001:db8::/32",
        ja: "192.0.2.0/24 や 2001:db8::/32 のようなアドレスまたはネットワーク"
    )
    static let domainPatternExpected = Phrase(
        en: "a domain such as example.jp, or .example.jp for it and all below it",
        ja: "example.jp のようなドメイン（サブドメインも含めるなら .example.jp）"
    )
    static let addressPatternExpected = Phrase(
        en: "an address, a domain such as example.jp or .example.jp, a local part such as postmaster@, or <>",
        ja: "アドレス、example.jp や .example.jp のようなドメイン、postmaster@ のような @ より前の部分、または <>"
    )
    static let accountPatternExpected = Phrase(
        en: "an account, all accounts of a domain such as @example.jp, or *",
        ja: "アカウント名、@example.jp のようなドメイン全体、または *"
    )
    static let tlsExpected = Phrase(
        en: "none, encrypted, unknown or a version such as TLSv1.3",
        ja: "none、encrypted、unknown、または TLSv1.3 のようなバージョン"
    )
    static let findingExpected = Phrase(
        en: "the identifier of a finding such as blocklist.listed, or blocklist.* for all that begin so",
        ja: "blocklist.listed のような所見の名前（まとめて指定するなら blocklist.*）"
    )
    static let statusExpected = Phrase(
        en: "an enhanced status code such as 5.7.1, of the same class as the code",
        ja: "5.7.1 のような拡張ステータスコード（コードと同じ種類）"
    )
    static let replyTextExpected = Phrase(
        en: "one line of ASCII text of at most 400 characters",
        ja: "400 文字以内の ASCII 文字 1 行"
    )

    /// Why a rule cannot be used.
    static let discardRefused = Phrase(
        en:
            "Sekisho does not discard mail: neither the sender nor the recipient would ever know. Use \"reject\" (the"
            + " sender is told) or \"hold\" (you decide).",
        ja: "関所はメールを黙って捨てません。送信者にも受信者にも分からなくなるためです。"
            + "\"reject\"（送信者に通知）か \"hold\"（保留して判断）を使ってください。"
    )
    static let ruleNameTaken = Phrase(
        en: "Two rules have this name, or it is that of a built-in rule: verdicts could not tell them apart.",
        ja: "同じ名前のルールがあるか、組み込みルールの名前です。判定の記録で区別できません。"
    )
    static func replyOnlyFor(_ action: String) -> Phrase {
        Phrase(
            en: "A rule with action = \"\(action)\" gives no answer to the sender: this key has no effect.",
            ja: "action = \"\(action)\" では送信者への応答がないため、この設定は使われません。"
        )
    }
    static let marksOnlyForMark = Phrase(
        en: "Only a rule with action = \"mark\" marks the message: this key has no effect.",
        ja: "メールに印を付けるのは action = \"mark\" だけです。この設定は使われません。"
    )
}
