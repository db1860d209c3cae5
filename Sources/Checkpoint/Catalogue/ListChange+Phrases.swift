extension ListChange {
    /// What was changed, in sentences.
    var phrases: [Phrase] {
        var phrases: [Phrase] = []
        if written > 0 {
            let replaced = replaced
            phrases.append(
                Phrase(
                    en: "\(written) written to the \(list.rawValue) list"
                        + (replaced > 0 ? ", \(replaced) of them in place of older ones." : "."),
                    ja: "\(list.title.japanese)に \(written) 件を登録しました"
                        + (replaced > 0 ? "（うち \(replaced) 件は置き換え）。" : "。")
                )
            )
        }
        if !removed.isEmpty {
            phrases.append(
                Phrase(
                    en: "\(removed.count) removed from the \(list.rawValue) list.",
                    ja: "\(list.title.japanese)から \(removed.count) 件を削除しました。"
                )
            )
        }
        if expired > 0 {
            phrases.append(
                Phrase(en: "\(expired) that were over have gone.", ja: "期限の切れた \(expired) 件を整理しました。")
            )
        }
        if phrases.isEmpty {
            phrases.append(Phrase(en: "Nothing was changed.", ja: "変更はありません。"))
        }
        return phrases
    }
}

extension ListName {
    var title: Phrase {
        switch self {
        case .allow: Phrase(en: "allow list", ja: "許可リスト")
        case .deny: Phrase(en: "deny list", ja: "拒否リスト")
        }
    }
}

extension Phrase {
    static func notOnTheList(_ subject: String, _ list: ListName) -> Phrase {
        Phrase(
            en: "\(subject) is not on the \(list.rawValue) list.",
            ja: "\(subject) は\(list.title.japanese)にありません。"
        )
    }

    static let importRefused = Phrase(
        en: "Nothing was imported. Mend these lines or take them out, then import the file again.",
        ja: "何も取り込んでいません。上の行を直すか取り除いてから、もう一度取り込んでください。"
    )

    static let noListEntries = Phrase(en: "No entries.", ja: "登録はありません。")

    static func until(_ time: String) -> Phrase { Phrase(en: "until \(time)", ja: "期限：\(time)") }

    static let isOver = Phrase(en: "(over)", ja: "（期限切れ）")
}
