import Authentication
import DNS

extension SealingReason: Explained {
    var phrase: Phrase {
        switch self {
        case .sealingOff:
            Phrase(en: "Not sealed: ARC sealing is switched off.", ja: "ARC の封印は設定されていません。")
        case .outbound:
            Phrase(en: "Not sealed: our own mail is signed instead.", ja: "自組織のメールのため、封印せず署名します。")
        case .unchanged:
            Phrase(
                en: "Not sealed: nothing that others signed was changed.",
                ja: "署名の対象を変更していないため、封印していません。"
            )
        case .noKey(let domain):
            Phrase(
                en: "Not sealed: there is no key of \(domain.shown) that may be used.",
                ja: "\(domain.shown) の使える鍵がないため、封印していません。"
            )
        case .keyUnreadable(let domain, let path):
            Phrase(
                en: "Not sealed: the key of \(domain.shown) in \(path) cannot be used.",
                ja: "\(domain.shown) の鍵 \(path) が使えないため、封印していません。"
            )
        case .failed(let error):
            Phrase(en: "Not sealed: \(error.phrase.english)", ja: "封印していません。\(error.phrase.japanese)")
        }
    }
}
