extension CopyError: Explained {
    public var phrase: Phrase {
        switch self {
        case .noSpace(let path):
            Phrase(
                en: "No space left for copies at \(path). Make room; required copies are deferred until then.",
                ja: "写しを保存する空き容量がありません（\(path)）。空きができるまで、写しが必須のメールは一時拒否します。"
            )
        case .system(let path, let reason):
            Phrase(
                en: "\(path) cannot be used: \(reason).",
                ja: "\(path) を使えません：\(SystemReason.phrase(reason).japanese)"
            )
        case .inUse(let path):
            Phrase(
                en: "Another sekisho serve already uses the spool \(path).",
                ja: "スプール \(path) は、すでに別の sekisho serve が使っています。"
            )
        case .tooManyEntries(let limit):
            Phrase(
                en: "\(limit) copies are waiting or have failed, the most the spool takes. See: sekisho copy list.",
                ja: "送信待ちと失敗の写しが上限の \(limit) 通に達しました。sekisho copy list でご確認ください。"
            )
        case .tooLarge(let bytes, let limit):
            Phrase(
                en: "\(bytes) bytes are more than the \(limit) the spool takes.",
                ja: "\(bytes) バイトあり、スプールの上限 \(limit) バイトを超えています。"
            )
        case .stopping: Phrase(en: "The server is stopping.", ja: "サーバーを停止しています。")
        case .unknown(let name):
            Phrase(
                en: "There is no copy “\(name)”. See: sekisho copy list.",
                ja: "「\(name)」という写しはありません。sekisho copy list でご確認ください。"
            )
        case .damaged(let path):
            Phrase(
                en: "\(path) is not a whole entry of the spool. It was put aside.",
                ja: "\(path) はスプールの完全なファイルではないため、別に取り分けました。"
            )
        }
    }
}
