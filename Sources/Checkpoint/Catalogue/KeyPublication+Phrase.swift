import Authentication

extension KeyPublication: Explained {
    var phrase: Phrase {
        switch self {
        case .right:
            Phrase(en: "The DNS record is there and right.", ja: "DNS のレコードは正しく登録されています。")
        case .missing: Phrase(en: "There is no DNS record yet.", ja: "DNS にレコードがありません。")
        case .revoked:
            Phrase(
                en: "The DNS record is published without a key, which means that it was taken back.",
                ja: "DNS のレコードの鍵が空で、失効の扱いになっています。"
            )
        case .severalRecords(let count):
            Phrase(
                en: "There are \(count) TXT records of this name; leave only the right one.",
                ja: "同じ名前の TXT レコードが \(count) 個あります。正しいものを 1 つだけ残してください。"
            )
        case .otherKey:
            Phrase(
                en: "The DNS record is that of another key. Publish it exactly as shown.",
                ja: "DNS のレコードは別の鍵のものです。表示されたとおりに登録し直してください。"
            )
        case .unusable(let reason):
            Phrase(
                en: "The DNS record is wrong. \(reason.phrase.english)",
                ja: "DNS のレコードに誤りがあります。\(reason.phrase.japanese)"
            )
        case .unknown(let reason): reason.phrase
        }
    }
}

extension Phrase {
    static func keyStateDamaged(_ path: String) -> Phrase {
        Phrase(
            en: "\(path) is damaged. It is made anew from the keys beside it and what the DNS says.",
            ja: "\(path) が壊れています。残っている鍵と DNS の内容から作り直します。"
        )
    }
}
