extension TrialReport {
    /// What became of the message.
    var headline: Phrase {
        switch decision {
        case .refused(let reply):
            Phrase(
                en: "\(milter) refuses the message. The client would be told: \(reply)",
                ja: "\(milter) はメッセージを拒否します。送信側にはこう答えます：\(reply)"
            )
        case .accepted:
            if let holdReason {
                Phrase(
                    en: "\(milter) takes the message and holds it: \(holdReason)",
                    ja: "\(milter) はメッセージを受け取り、保留します：\(holdReason)"
                )
            } else {
                Phrase(en: "\(milter) takes the message.", ja: "\(milter) はメッセージを受け取ります。")
            }
        }
    }
}

extension Phrase {
    static var fieldsAdded: Phrase { Phrase(en: "It adds to the header:", ja: "ヘッダーに書き加えるもの：") }
    static var fieldsRemoved: Phrase { Phrase(en: "It takes out of the header:", ja: "ヘッダーから取り除くもの：") }
    static var bodyChanged: Phrase {
        Phrase(en: "The body is changed. --message prints the whole.", ja: "本文を変えます。--message で全文を表示します。")
    }
    static var triedWithoutClient: Phrase {
        Phrase(
            en: "The message names no client, so it counts as mail of this machine. Say --ip for one from outside.",
            ja: "接続元が分からないため、このマシンから送るメールとして扱われました。外から届くメールとして試すには --ip を"
                + "指定してください。"
        )
    }
    static var bodyUnchanged: Phrase { Phrase(en: "The body stays as it is.", ja: "本文はそのままです。") }
}

extension InputError {
    static func notAMilter(_ text: String) -> InputError {
        InputError(
            Phrase(
                en: "“\(text)” is no place of a milter. Write inet:127.0.0.1:8891 or unix:/path/of/the/socket.",
                ja: "「\(text)」は milter の場所ではありません。inet:127.0.0.1:8891 か unix:/ソケットのパス の形で書いてください。"
            )
        )
    }

    static func milterUnreachable(_ milter: ListenAddress, _ reason: Phrase?) -> InputError {
        let why = reason ?? Phrase(en: "no answer", ja: "応答がありません")
        return InputError(
            .unavailable,
            Phrase(
                en: "\(milter): \(why.english). Is “sekisho serve” running there?",
                ja: "\(milter)：\(why.japanese)。そこで sekisho serve が動いていますか。"
            )
        )
    }
}
