import DNS

extension KeyNotice: Explained {
    /// What happened and what is to be done, the name of the key in front.
    var phrase: Phrase {
        let name = selector.map { "\($0)._domainkey.\(domain)" } ?? domain.description
        let text = news.phrase
        return Phrase(en: "\(name): \(text.english)", ja: "\(name)：\(text.japanese)")
    }
}

extension KeyNews: Explained {
    var phrase: Phrase {
        switch self {
        case .publish:
            Phrase(
                en: "A new key is ready. Publish its DNS record; until that is found, the key is not used.",
                ja: "新しい鍵を用意しました。DNS にレコードを登録してください。登録が確認できるまで、この鍵は使いません。"
            )
        case .recordWrong(let publication):
            Phrase(
                en: "The key cannot be used yet. \(publication.phrase.english)",
                ja: "この鍵はまだ使えません。\(publication.phrase.japanese)"
            )
        case .activated: Phrase(en: "The key signs from now on.", ja: "この鍵で署名を始めました。")
        case .recordGone(let publication):
            Phrase(
                en: "The record of a key that signs is no longer right; receivers cannot verify the signatures. "
                    + publication.phrase.english,
                ja: "使用中の鍵のレコードが正しくありません。受信側は署名を検証できません。" + publication.phrase.japanese
            )
        case .recordBack:
            Phrase(en: "The record of the key is right again.", ja: "鍵のレコードが正しい状態に戻りました。")
        case .removable:
            Phrase(
                en: "The key is no longer used. Its DNS record can be removed.",
                ja: "この鍵はもう使いません。DNS のレコードを削除できます。"
            )
        case .revoked:
            Phrase(
                en: "The key was revoked and signs no longer. Publish its record without a key (p= is empty), so that"
                    + " nobody else can sign with it.",
                ja: "鍵を失効させ、署名への使用をやめました。他人に悪用されないよう、鍵が空（p=）のレコードを公開してください。"
            )
        case .discarded:
            Phrase(en: "The key is no longer published and was deleted.", ja: "レコードの削除を確認し、鍵を削除しました。")
        case .unreadable(let reason), .notSaved(let reason): reason
        case .exposed(let path):
            Phrase(
                en: "\(path) can be read by others than its owner: chmod go= \(path)",
                ja: "\(path) が所有者以外からも読める状態です。chmod go= \(path) を実行してください。"
            )
        }
    }
}
