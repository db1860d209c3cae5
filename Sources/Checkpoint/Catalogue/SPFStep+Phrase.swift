public import Authentication

extension SPFStep.Verdict: Explained {
    public var phrase: Phrase {
        switch self {
        case .pending: Phrase(en: "evaluation ended here", ja: "ここで判定終了")
        case .used: Phrase(en: "followed", ja: "参照")
        case .absent: Phrase(en: "nothing there", ja: "該当なし")
        case .matched: Phrase(en: "matched", ja: "一致")
        case .unmatched: Phrase(en: "did not match", ja: "不一致")
        case .unusable: Phrase(en: "no usable name, so no match", ja: "名前として使えないため不一致")
        }
    }
}
