extension LedgerTrouble: Explained {
    public var phrase: Phrase {
        switch self {
        case .outboxUnwritable(let path, let reason):
            Phrase(
                en: "Records cannot be written to \(path): \(reason). Mail flows on; records wait in memory.",
                ja: "記録を \(path) に書き込めません：\(SystemReason.phrase(reason).japanese)。メールの配送は続けます。記録はメモリで待機しています。"
            )
        case .outboxFull(let path, let bytesMax):
            Phrase(
                en: "\(path) has reached \(bytesMax) bytes, since the database takes nothing. New records are lost.",
                ja: "\(path) が上限の \(bytesMax) バイトに達しました。データベースに書き込めないためです。新しい記録は失われます。"
            )
        case .recordsLost(let count):
            Phrase(
                en: "\(count) records have been lost since the start. No mail is lost.",
                ja: "起動してから \(count) 件の記録が失われました。メールは失われていません。"
            )
        case .noKey(let path, let reason):
            Phrase(
                en: "The key for hashing addresses, \(path), cannot be used: \(reason). “*” is recorded instead.",
                ja: "アドレスを伏せるための鍵 \(path) を使えません：\(SystemReason.phrase(reason).japanese)。代わりに「*」を記録します。"
            )
        case .torn(let path, let bytes):
            Phrase(
                en:
                    "\(path): \(bytes) bytes of an unfinished record were passed over: the server was stopped there.",
                ja: "\(path)：書きかけの記録 \(bytes) バイトを読み飛ばしました。書き込みの途中で停止したためです。"
            )
        case .recovered: Phrase(en: "Records are stored again.", ja: "記録の保存が再開しました。")
        case .databaseUnavailable, .databaseDamaged, .databaseNewer, .databaseOlder: database
        }
    }

    private var database: Phrase {
        switch self {
        case .databaseUnavailable(let path, let reason):
            Phrase(
                en: "\(path) cannot be written: \(reason). Records wait in the outbox until it can.",
                ja: "\(path) に書き込めません：\(SystemReason.phrase(reason).japanese)。書き込めるようになるまで、記録は outbox で待機します。"
            )
        case .databaseDamaged(let path, let reason):
            Phrase(
                en:
                    "\(path) is damaged: \(reason). Move it away, and a new one is begun; records wait until then.",
                ja: "\(path) が壊れています：\(reason)。ファイルを別の場所へ移すと、新しく作り直します。記録はそれまで待機します。"
            )
        case .databaseNewer(let path):
            Phrase(
                en: "\(path) was written by a later version of Sekisho. Records wait until that version runs again.",
                ja: "\(path) は、より新しい Sekisho が作成したものです。その版に戻すまで、記録は待機します。"
            )
        case .databaseOlder(let path):
            Phrase(
                en: "\(path) was written by an earlier version. “sekisho serve” brings it up to date; start it first.",
                ja: "\(path) は古い版が作成したものです。先に sekisho serve を起動すると、更新されます。"
            )
        default: .unknown
        }
    }
}
