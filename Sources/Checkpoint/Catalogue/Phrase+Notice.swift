/// What a notice in a message says to its reader. English keeps to ASCII, so that every charset can carry it; Japanese
/// to characters that ISO-2022-JP has.
extension Phrase {
    static func noticeHeading(_ server: String) -> Phrase {
        Phrase(en: "[Notice from the mail server \(server)]", ja: "【メールサーバー \(server) からのお知らせ】")
    }

    static func noticeClaimed(_ sender: String) -> Phrase {
        Phrase(en: "Sender as shown: \(sender)", ja: "表示上の差出人：\(sender)")
    }

    static func noticeProven(_ domain: String) -> Phrase {
        Phrase(en: "Confirmed sender: \(domain)", ja: "確認できた差出人：\(domain)")
    }

    static func noticeSigned(_ domain: String) -> Phrase {
        Phrase(en: "Confirmed by signature: \(domain)", ja: "署名を確認できた相手：\(domain)")
    }

    static func noticeMailed(_ domain: String) -> Phrase {
        Phrase(en: "Confirmed sending server: \(domain)", ja: "送信サーバーを確認できた相手：\(domain)")
    }

    static let noticeNobody = Phrase(
        en: "Confirmed sender: none (neither a signature nor the sending server)",
        ja: "確認できた差出人：なし（署名も送信サーバーも確認できません）"
    )

    static let noticeUndetermined = Phrase(
        en: "Confirmed sender: could not be checked when the message came",
        ja: "確認できた差出人：受信時には確認できませんでした"
    )

    static func noticeVia(_ domain: String) -> Phrase {
        Phrase(en: "It came by way of \(domain).", ja: "\(domain) を経由して届いています。")
    }

    static let noticePlain = Phrase(
        en: "It was not encrypted on its way to this server.",
        ja: "このサーバーに届くまでの経路は暗号化されていませんでした。"
    )
}
