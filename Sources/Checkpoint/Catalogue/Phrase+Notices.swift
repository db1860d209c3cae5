extension Phrase {
    static let mailAddress = Phrase(en: "a mail address such as admin@example.jp", ja: "admin@example.jp のようなメールアドレス")

    static func noticesLeftOut(_ count: Int) -> Phrase {
        Phrase(
            en: "\(count) more of the same were left out since the last one. The log has them all.",
            ja: "前回のお知らせの後、同じ内容があと \(count) 件ありました。すべてログに残っています。"
        )
    }

    static func copyFailedSubject(_ target: String) -> Phrase {
        Phrase(en: "A copy for “\(target)” failed", ja: "「\(target)」への写しを配送できませんでした")
    }

    static func copyFailedText(_ entry: CopyEntry, _ target: String, _ trouble: CopyTrouble) -> Phrase {
        let name = entry.queueID ?? "-"
        return Phrase(
            en: """
                The copy \(entry.identifier) of message \(name) could not be delivered to “\(target)”.
                \(trouble.phrase.english)

                It is kept. To see it, to try it again, or to drop it:

                  sekisho copy show \(entry.identifier)
                  sekisho copy retry \(entry.identifier)
                  sekisho copy drop \(entry.identifier)
                """,
            ja: """
                メール \(name) の写し \(entry.identifier) を「\(target)」へ配送できませんでした。
                \(trouble.phrase.japanese)

                写しは保存してあります。内容の確認、再送、削除は次のコマンドで行えます。

                  sekisho copy show \(entry.identifier)
                  sekisho copy retry \(entry.identifier)
                  sekisho copy drop \(entry.identifier)
                """
        )
    }

    static func targetDownSubject(_ target: String) -> Phrase {
        Phrase(en: "“\(target)” takes no copies", ja: "「\(target)」が写しを受け取っていません")
    }

    static func targetDownText(_ target: String, _ trouble: CopyTrouble) -> Phrase {
        Phrase(
            en: """
                The server of “\(target)” has not taken copies for half an hour.
                \(trouble.phrase.english)

                Nothing is lost: they are tried again until they are too old. To try at once: sekisho copy retry --all
                """,
            ja: """
                「\(target)」のサーバーが 30 分ほど写しを受け取っていません。
                \(trouble.phrase.japanese)

                写しは失われていません。期限まで再送を続けます。すぐに再送するには：sekisho copy retry --all
                """
        )
    }

    static func reconciliationSubject(_ result: CopyReconciliation) -> Phrase {
        guard result.addsUp else {
            return Phrase(en: "Copies of \(result.day) do not add up", ja: "\(result.day) の写しの数が合いません")
        }
        return Phrase(en: "Copies of \(result.day)", ja: "\(result.day) の写しの集計")
    }

    static func reconciliationText(_ result: CopyReconciliation) -> Phrase {
        let rows = result.counts.sorted { $0.key < $1.key }
        return Phrase(
            en: rows.map { "\($0.key): \($0.value.english)" }.joined(separator: "\n"),
            ja: rows.map { "\($0.key)：\($0.value.japanese)" }.joined(separator: "\n")
        )
    }

    static let damagedSubject = Phrase(en: "A file of the spool is damaged", ja: "スプールのファイルが壊れています")
}

extension CopyCounts {
    fileprivate var english: String {
        phrase.english + (unaccounted > 0 ? "\n  " + Phrase.unaccounted(unaccounted).english : "")
    }

    fileprivate var japanese: String {
        phrase.japanese + (unaccounted > 0 ? "\n  " + Phrase.unaccounted(unaccounted).japanese : "")
    }
}
