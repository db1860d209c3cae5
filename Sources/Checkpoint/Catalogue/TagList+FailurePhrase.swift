public import Authentication

extension TagList.Failure: Explained {
    public var phrase: Phrase {
        switch self {
        case .empty: Phrase(en: "there is nothing in it.", ja: "中身がありません。")
        case .nameInvalid(let place):
            Phrase(en: "no tag name at byte \(place).", ja: "\(place) バイト目にタグ名がありません。")
        case .equalsMissing(let place):
            Phrase(en: "no equals sign at byte \(place).", ja: "\(place) バイト目に「=」がありません。")
        case .valueInvalid(let place):
            Phrase(en: "a forbidden character at byte \(place).", ja: "\(place) バイト目に使えない文字があります。")
        case .repeated(let name):
            Phrase(en: "the tag \(name)= occurs twice.", ja: "タグ \(name)= が重複しています。")
        case .tooMany(let limit):
            Phrase(en: "it has more than \(limit) tags.", ja: "タグが \(limit) 個を超えています。")
        }
    }
}
