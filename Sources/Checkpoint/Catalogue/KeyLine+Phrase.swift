extension KeyLine {
    /// How far the key has come, with the day that matters.
    var statePhrase: Phrase {
        guard let entry else {
            return Phrase(en: "signs; kept by you in \(file)", ja: "署名に使用中（ご自身で管理している鍵：\(file)）")
        }
        switch entry.phase {
        case .waiting where entry.publishedSince != nil:
            return Phrase(
                en: "published; waits until others have seen the record, and its turn",
                ja: "公開を確認済み（DNS への浸透と交代の時期を待っています）"
            )
        case .waiting: return Phrase(en: "waits for its DNS record", ja: "DNS レコードの公開待ち")
        case .active where signs:
            return Phrase(
                en: "signs since \(Self.day(entry.activeFrom))",
                ja: "署名に使用中（\(Self.day(entry.activeFrom)) から）"
            )
        case .active: return Phrase(en: "does not sign: its record is gone", ja: "レコードがないため使用を停止中")
        case .retired where signs:
            return Phrase(
                en: "signs again, since the record of its successor is gone",
                ja: "次の鍵のレコードがないため、再び署名に使用中"
            )
        case .retired:
            return Phrase(
                en: "signed until \(Self.day(entry.retiredAt)); leave its record for mail under way",
                ja: "\(Self.day(entry.retiredAt)) まで使用（配送中のメールのため、レコードは残してください）"
            )
        case .removable:
            return Phrase(en: "no longer used; its DNS record can be removed", ja: "使用終了（DNS レコードを削除できます）")
        case .revoked:
            return Phrase(
                en: "revoked; publish its empty record, so that nobody can use it",
                ja: "失効（悪用を防ぐため、空のレコードを公開してください）"
            )
        }
    }

    private static func day(_ seconds: Int64?) -> String {
        seconds.map { String(decoding: Moment.text($0).utf8.prefix(10), as: UTF8.self) } ?? "?"
    }
}

extension Phrase {
    static let noKeyDomains = Phrase(
        en: "No domain is to be signed: name them in [signing] domains.",
        ja: "署名するドメインがありません。[signing] の domains に指定してください。"
    )
    static let noKeysYet = Phrase(
        en: "There is no key yet; “sekisho keys check” or the server makes it.",
        ja: "鍵はまだありません。サーバーか sekisho keys check が作ります。"
    )
}

extension InputError {
    static func noSuchKey(_ selector: String, of domain: String) -> InputError {
        InputError(
            Phrase(
                en: "\(domain) has no key with the selector \(selector); “sekisho keys list” shows those it has.",
                ja: "\(domain) にセレクター \(selector) の鍵はありません。sekisho keys list で確認してください。"
            )
        )
    }

    static func keyNotKept(_ domain: String) -> InputError {
        InputError(
            Phrase(
                en: "\(domain) has no keys that Sekisho makes: put it into [signing] domains first.",
                ja: "\(domain) の鍵は Sekisho の管理下にありません。先に [signing] の domains に加えてください。"
            )
        )
    }
}
