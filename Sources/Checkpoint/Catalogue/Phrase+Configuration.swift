extension Phrase {
    // MARK: - What a text should be

    static let domainName = Phrase(en: "a domain name, such as mx.example.jp", ja: "mx.example.jp のようなドメイン名")
    static let listenAddress = Phrase(
        en: "an address such as inet:127.0.0.1:8891, inet:[::1]:8891 or unix:/run/sekisho/milter",
        ja: "inet:127.0.0.1:8891、inet:[::1]:8891、unix:/run/sekisho/milter のようなアドレス"
    )
    static let nameServer = Phrase(
        en: "an address such as 192.0.2.53, 192.0.2.53:5353 or [2001:db8::53]:5353",
        ja: "192.0.2.53、192.0.2.53:5353、[2001:db8::53]:5353 のようなアドレス"
    )
    static let fileMode = Phrase(en: "permissions such as \"0660\"", ja: "\"0660\" のような許可ビット")
    static let nameExpected = Phrase(en: "one line of 1 to 100 bytes", ja: "1～100 バイトの 1 行")
    static let pathExpected = Phrase(en: "the name of a file or folder", ja: "ファイルまたはフォルダーの名前")

    // MARK: - What cannot be

    static let nowhereToListen = Phrase(
        en: "With an empty list Postfix cannot reach Sekisho. Name one address at least.",
        ja: "空では Postfix から接続できません。アドレスを 1 つ以上書いてください。"
    )
    static let listensTwice = Phrase(
        en: "The same address is listened on twice.",
        ja: "同じアドレスで 2 度待ち受けようとしています。"
    )
    static let sizesExcludeEachOther = Phrase(
        en: "No size lies above the one bound and below the other.",
        ja: "下限と上限の間に入る大きさがありません。"
    )
    static let memoryBelowMessage = Phrase(
        en: "The memory for all messages is smaller than message-size, the size of a single one.",
        ja: "全メッセージ用のメモリーが、1 通の上限 message-size より小さくなっています。"
    )

    // MARK: - What the commands say

    static func configurationIsFine(_ file: String?, keys: Int) -> Phrase {
        guard let file else {
            return Phrase(
                en: "There is no configuration, and none is needed: everything is at its default.",
                ja: "設定ファイルはありません。すべて初期値で動きます。"
            )
        }
        return Phrase(
            en: "\(file) is fine; keys set: \(keys), all others are at their defaults.",
            ja: "\(file) に問題はありません。設定されたキーは \(keys) 個、残りは初期値です。"
        )
    }

    static func configurationIsUnusable(problems: Int) -> Phrase {
        Phrase(en: "Problems: \(problems). Nothing starts with it.", ja: "問題が \(problems) 件あります。このままでは起動しません。")
    }

    static func configurationSource(_ file: String?) -> Phrase {
        guard let file else { return Phrase(en: "No configuration: all defaults", ja: "設定ファイルなし：すべて初期値") }
        return Phrase(en: "In force with \(file)", ja: "\(file) で有効になる値")
    }

    static let atDefault = Phrase(en: "default", ja: "初期値")
    static func onLine(_ line: Int) -> Phrase { Phrase(en: "line \(line)", ja: "\(line) 行目") }
}
