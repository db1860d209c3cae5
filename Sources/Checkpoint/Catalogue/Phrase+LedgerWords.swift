extension Phrase {
    /// What marking changed, by the word of `LedgerHandling.edits`.
    static func edit(_ word: String) -> Phrase {
        switch word {
        case "fields": Phrase(en: "fields added to the header", ja: "ヘッダーの追加")
        case "forged-fields-removed": Phrase(en: "forged fields removed", ja: "偽のヘッダーの削除")
        case "subject": Phrase(en: "tag in the subject", ja: "件名の印")
        case "notice": Phrase(en: "notice above the text", ja: "本文への注意書き")
        case "attachments": Phrase(en: "attachments", ja: "添付ファイル")
        default: Phrase(en: word, ja: word)
        }
    }

    /// A key that signed, or by the word of `SigningReason` why none did.
    static func signature(_ word: String) -> Phrase {
        let reason: (String, String)? =
            switch word {
            case "not-outbound": ("it came from outside", "外部からのメール")
            case "signing-off": ("no key is configured", "署名鍵の設定なし")
            case "from-missing": ("there is no From", "From がない")
            case "several-from-fields": ("there are several From fields", "From が複数ある")
            case "several-author-domains": ("From names several domains", "From に複数のドメインがある")
            case "from-without-address": ("From has no address", "From にアドレスがない")
            case "from-domain-unusable": ("From has no usable domain", "From のドメインが正しくない")
            case "from-ambiguous": ("From can be read in several ways", "From が複数の意味に読める")
            case "no-key": ("there is no key for its domain", "このドメインの鍵がない")
            case "no-key-ready": ("the key waits for its DNS record", "鍵の DNS レコードの公開待ち")
            case "key-unreadable": ("the key cannot be read", "鍵を読み込めない")
            case "account-not-entitled": ("the account may not sign for this domain", "アカウントに権限がない")
            case "account-needed": ("the key is for accounts that log in", "ログインが必要な鍵")
            case "already-signed": ("its signatures are ours and hold", "有効な自組織の署名あり")
            case "failed": ("signing failed", "署名に失敗")
            default: nil
            }
        guard let reason else { return Phrase(en: word, ja: word) }
        return Phrase(en: "no: \(reason.0) (\(word))", ja: "なし：\(reason.1)（\(word)）")
    }

    /// What did not work on an attachment, by the word of `AttachmentTrouble`: the converter before a colon, what a
    /// program said behind one.
    static func attachmentTrouble(_ word: String) -> Phrase {
        let parts = word.split(separator: ": ", omittingEmptySubsequences: false).map(String.init)
        guard let place = parts.firstIndex(where: { reason($0) != nil }), let reason = reason(parts[place]) else {
            return Phrase(en: word, ja: word)
        }
        let converter = parts[..<place].joined(separator: ": ")
        let said = parts[(place + 1)...].joined(separator: ": ")
        return Phrase(
            en: (converter.isEmpty ? "" : "\(converter): ") + reason.english + (said.isEmpty ? "" : " (\(said))"),
            ja: (converter.isEmpty ? "" : "\(converter)：") + reason.japanese + (said.isEmpty ? "" : "（\(said)）")
        )
    }

    private static func reason(_ word: String) -> Phrase? {
        switch word {
        case "too-slow": WorkerFailure.tooSlow.plainPhrase
        case "too-much": WorkerFailure.tooMuch.plainPhrase
        case "nonsense": WorkerFailure.nonsense.plainPhrase
        case "refused": WorkerFailure.refused("").plainPhrase
        case "unavailable": Phrase(en: "that was not possible at the time", ja: "処理を利用できませんでした")
        case "not tried, beyond the limits": Phrase(en: word, ja: "上限を超えるため、試していません")
        case "protected": Phrase(en: "its sender signed or encrypted it", ja: "送信者の署名か暗号化があるため変更できません")
        case "encoded": Phrase(en: "it lies in a part that is encoded", ja: "符号化された部分の中にあるため変更できません")
        case "no-header": Phrase(en: "the message has no header", ja: "メールにヘッダーがありません")
        case _ where word.hasPrefix("died"): Phrase(en: "the program crashed (\(word))", ja: "プログラムが異常終了しました（\(word)）")
        default: nil
        }
    }
}
