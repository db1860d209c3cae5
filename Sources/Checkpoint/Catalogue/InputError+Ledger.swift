extension InputError {
    static func ledger(_ trouble: LedgerTrouble) -> InputError {
        let why: Phrase =
            switch trouble {
            case .databaseUnavailable(let path, let reason):
                Phrase(
                    en: "\(path) cannot be read: \(reason).",
                    ja: "\(path) を読み込めません：\(SystemReason.phrase(reason).japanese)"
                )
            default: trouble.phrase
            }
        return InputError(.unavailable, why)
    }

    static func noDataFolder(_ path: String) -> InputError {
        InputError(
            Phrase(
                en: "There is no data folder \(path). Name it with --data, or the configuration with --config.",
                ja: "データフォルダー \(path) がありません。--data か --config で指定してください。"
            )
        )
    }

    static func ledgerForbidden(_ path: String) -> InputError {
        InputError(
            Phrase(
                en: "\(path) may not be read by this user. Try again with sudo, or as the user of the service.",
                ja: "このユーザーでは \(path) を読めません。sudo を付けるか、サービスのユーザーで実行してください。"
            )
        )
    }

    static func nothingRecorded(_ path: String) -> InputError {
        InputError(
            .unavailable,
            Phrase(
                en: "Nothing has been recorded in \(path) yet. Is “sekisho serve” running with this data folder?",
                ja: "\(path) にはまだ何も記録されていません。sekisho serve はこのデータフォルダーで動いていますか。"
            )
        )
    }

    static func noRecord(_ name: String) -> InputError {
        InputError(
            .absent,
            Phrase(
                en:
                    "There is no record of “\(name)”. Name a record or a queue identifier, as “sekisho log” does.",
                ja: "「\(name)」の記録はありません。sekisho log に表示される記録番号かキュー ID を指定してください。"
            )
        )
    }

    static func recordUnreadable(_ identifier: LedgerIdentifier) -> InputError {
        InputError(
            .unavailable,
            Phrase(en: "The record \(identifier) is damaged.", ja: "記録 \(identifier) は壊れています。")
        )
    }

    static func notAParty(_ option: String, _ text: String) -> InputError {
        InputError(
            Phrase(
                en: "\(option): “\(text)” is neither an address (user@example.jp) nor a domain (example.jp).",
                ja: "\(option)：「\(text)」はアドレス（user@example.jp）でもドメイン（example.jp）でもありません。"
            )
        )
    }

    static func notALogTime(_ option: String, _ text: String) -> InputError {
        InputError(
            Phrase(
                en: "\(option): “\(text)” is not a time. Write 2h, 3d, 2026-11-23 or “2026-11-23 09:00”.",
                ja: "\(option)：「\(text)」は時刻として読めません。2h、3d、2026-11-23、“2026-11-23 09:00” のように書いてください。"
            )
        )
    }

    static func notAWord(_ option: String, _ text: String, _ words: [String]) -> InputError {
        InputError(
            Phrase(
                en: "\(option): “\(text)” is not one of \(words.joined(separator: ", ")).",
                ja: "\(option)：「\(text)」は使えません。\(words.joined(separator: "、")) のどれかを指定してください。"
            )
        )
    }

    static func notAResult(_ text: String) -> InputError {
        let words = LedgerSearch.resultWords.joined(separator: ", ")
        return InputError(
            Phrase(
                en: "--result: “\(text)” is not CHECK=RESULT with spf, dkim, dmarc or arc, and one of \(words).",
                ja: "--result：「\(text)」は「検査=結果」の形ではありません。検査は spf、dkim、dmarc、arc、結果は \(words) です。"
            )
        )
    }

    static func limitOutOfRange(_ limit: Int, most: Int) -> InputError {
        InputError(
            Phrase(
                en: "--limit: \(limit) is not a number from 1 to \(most).",
                ja: "--limit：\(limit) は使えません。1〜\(most) を指定してください。"
            )
        )
    }
}
