extension HoldTrouble: Explained {
    var phrase: Phrase {
        switch self {
        case .full(let bytesMax):
            Phrase(
                en:
                    "The held originals take up the \(bytesMax) bytes they may. See: sekisho hold list, sekisho "
                    + "hold drop.",
                ja: "保管中の原本が上限の \(bytesMax) バイトに達しました。sekisho hold list と sekisho hold drop で整理してください。"
            )
        case .file(.noSpace(let path)):
            Phrase(
                en: "No space left for originals at \(path). Mail that needs it is deferred until there is.",
                ja: "原本を保管する空き容量がありません（\(path)）。空きができるまで、該当するメールは一時拒否します。"
            )
        case .file(.system(let path, let reason)):
            Phrase(
                en: "\(path) cannot be used: \(reason).",
                ja: "\(path) を使えません：\(SystemReason.phrase(reason).japanese)"
            )
        case .file(let error): error.phrase
        case .register(let trouble): trouble.phrase
        case .unavailable: Phrase(en: "The hold could not be opened.", ja: "保管場所を開けませんでした。")
        case .unknown(let name):
            Phrase(
                en: "No message “\(name)” is held. See: sekisho hold list.",
                ja: "「\(name)」というメールは保管されていません。sekisho hold list でご確認ください。"
            )
        case .gone(let identifier, let event): Self.gone("\(identifier)", event)
        case .damaged(let path):
            Phrase(
                en: "\(path) is not what was kept: its size or its SHA-256 differ.",
                ja: "\(path) は保管したものと異なります（大きさまたは SHA-256 が一致しません）。"
            )
        }
    }

    private static func gone(_ name: String, _ event: HoldEvent?) -> Phrase {
        guard let event, event.deed == .drop else {
            return Phrase(
                en: "The original of \(name) is not kept any more: its time was over.",
                ja: "\(name) の原本は、保管期限が過ぎたため削除されました。"
            )
        }
        let (time, who) = (LedgerTime.local(event.time), Visible.text(event.who))
        let reason = Visible.text(event.reason)
        return Phrase(
            en: "The original of \(name) is gone: \(who) removed it on \(time) (\(reason)).",
            ja: "\(name) の原本は、\(time) に \(who) が破棄しました（理由：\(reason)）。"
        )
    }
}
