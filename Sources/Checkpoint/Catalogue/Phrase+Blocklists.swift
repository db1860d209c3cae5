extension Phrase {
    /// What a value of the configuration should be.
    static let spamhausKeyExpected = Phrase(
        en: "the key of Spamhaus' Data Query Service, letters and digits without dots",
        ja: "Spamhaus Data Query Service のキー（ドットを含まない英数字）"
    )
    static let blocklistCodeExpected = Phrase(
        en:
            "an answer such as 127.0.0.2, 127.0.0.4-127.0.0.7, 127.0.0.0/24, 127.0.*.3 or &64 (a bit of the last"
            + " number)",
        ja: "127.0.0.2、127.0.0.4-127.0.0.7、127.0.0.0/24、127.0.*.3、&64（最後の数のビット）のような応答"
    )
    static let findingNameExpected = Phrase(
        en: "an identifier that begins with \"blocklist.\", such as blocklist.policy",
        ja: "blocklist.policy のように \"blocklist.\" で始まる名前"
    )
    static let controlExpected = Phrase(
        en: "an address for a list of addresses, a domain for a list of domains",
        ja: "アドレスのリストならアドレス、ドメインのリストならドメイン"
    )
    static func refusesUnusedList(_ name: String) -> Phrase {
        Phrase(
            en: "\(name) is to be refused, but is not switched on: add it to \"use\".",
            ja: "\(name) を拒否の対象にしていますが、使う設定になっていません。\"use\" に加えてください。"
        )
    }
}

extension Phrase {
    static let noBlocklists = Phrase(
        en: "No blocklist can be asked about this.",
        ja: "これについて問い合わせられるブロックリストがありません。"
    )
}

extension InputError {
    static func notAnAddressOrDomain(_ text: String) -> InputError {
        InputError(
            Phrase(
                en: "“\(text)” is neither an IP address nor a domain name.",
                ja: "「\(text)」は IP アドレスでもドメイン名でもありません。"
            )
        )
    }
}
