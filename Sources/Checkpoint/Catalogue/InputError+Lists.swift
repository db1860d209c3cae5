extension InputError {
    static func listFull(_ path: String, max: Int) -> InputError {
        InputError(
            Phrase(
                en: "\(path) would have more than \(max) entries. Nothing was changed.",
                ja: "\(path) の登録が上限の \(max) 件を超えます。何も変更していません。"
            )
        )
    }

    static func listLocked(_ path: String) -> InputError {
        InputError(
            .unavailable,
            Phrase(
                en: "Another program is changing the lists (\(path)). Nothing was changed; try again.",
                ja: "ほかのプログラムがリストを変更中です（\(path)）。何も変更していません。もう一度お試しください。"
            )
        )
    }

    static func notAListEntry(_ text: String) -> InputError {
        InputError(
            Phrase(
                en:
                    "“\(text)” is no entry for a list: give an address (taro@example.jp), a domain (example.jp, or"
                    + " .example.jp with all below it) or a network (192.0.2.0/24).",
                ja: "「\(text)」は登録できません。アドレス（taro@example.jp）、ドメイン（example.jp、サブドメインも含めるなら"
                    + " .example.jp）、ネットワーク（192.0.2.0/24）のいずれかを指定してください。"
            )
        )
    }

    static func isOver(_ text: String) -> InputError {
        InputError(
            Phrase(
                en: "--until: “\(text)” is over already.",
                ja: "--until：「\(text)」はすでに過ぎています。"
            )
        )
    }

    static func notAnEnd(_ text: String) -> InputError {
        InputError(
            Phrase(
                en: "--until: “\(text)” is neither a time such as 12h or 30d, nor a day such as 2027-03-31.",
                ja: "--until：「\(text)」は使えません。12h や 30d のような期間か、2027-03-31 のような日付を指定してください。"
            )
        )
    }
}
