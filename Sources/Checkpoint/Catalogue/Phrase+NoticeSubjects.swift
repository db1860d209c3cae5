import Inspection

/// Subjects and texts of notices to the administrator whose events have no longer text of their own.
extension Phrase {
    static func keySubject(_ domain: String, _ severity: Finding.Severity) -> Phrase {
        switch severity {
        case .note: Phrase(en: "Signing keys of \(domain)", ja: "\(domain) の署名鍵についてのお知らせ")
        case .caution: Phrase(en: "Signing keys of \(domain): please act", ja: "\(domain) の署名鍵：対応をお願いします")
        case .danger: Phrase(en: "Signing keys of \(domain): trouble", ja: "\(domain) の署名鍵に問題があります")
        }
    }

    static func blocklistSubject(_ news: BlocklistNews) -> Phrase {
        switch news.state {
        case .off: Phrase(en: "Blocklist \(news.zone) switched off", ja: "ブロックリスト \(news.zone) の利用を停止しました")
        case .working, .untested:
            Phrase(en: "Blocklist \(news.zone) is asked again", ja: "ブロックリスト \(news.zone) の利用を再開しました")
        }
    }

    static func ledgerSubject(_ trouble: LedgerTrouble) -> Phrase {
        trouble.isRecovery
            ? Phrase(en: "The ledger is in order again", ja: "判定の記録が再開しました")
            : Phrase(en: "Trouble with the ledger", ja: "判定の記録に問題があります")
    }

    static let reloadFailedSubject = Phrase(
        en: "The new configuration cannot be used; the old one stays in force",
        ja: "新しい設定を読み込めません（これまでの設定で動いています）"
    )

    static func identitySubject(_ organization: String) -> Phrase {
        Phrase(
            en: "Mail of \(organization) leaves under names that do not belong together",
            ja: "\(organization) の送信メールで、送信元を示す名前がそろっていません"
        )
    }

    /// Every link that is broken, with how to mend it.
    static func identityText(_ chain: IdentityChain) -> Phrase {
        let rows = chain.breaks.map { link in
            let (kind, standing) = (link.kind.phrase, link.standing.phrase)
            let remedy = link.remedy(chain.organization)
            let name = link.domain.map { " \($0.shown)" } ?? ""
            return Phrase(
                en: "\(kind.english):\(name) (\(standing.english)). \(remedy?.english ?? "")",
                ja: "\(kind.japanese)：\(name)（\(standing.japanese)）。\(remedy?.japanese ?? "")"
            )
        }
        let (english, japanese) = (rows.map(\.english), rows.map(\.japanese))
        return Phrase(
            en: "\(chain.phrase.english)\n\n" + english.joined(separator: "\n\n")
                + "\n\nThe log has “identity-breaks” for every such message. This is sent once a day.",
            ja: "\(chain.phrase.japanese)\n\n" + japanese.joined(separator: "\n\n")
                + "\n\n該当するメールのログには identity-breaks が付きます。このお知らせは 1 日に 1 回だけ送ります。"
        )
    }
}
