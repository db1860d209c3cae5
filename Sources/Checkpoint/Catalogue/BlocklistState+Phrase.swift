extension BlocklistState: Explained {
    public var phrase: Phrase {
        switch self {
        case .untested: Phrase(en: "Not tested yet, so not asked.", ja: "まだ確認していないため、問い合わせません。")
        case .working: Phrase(en: "In order.", ja: "正常に動いています。")
        case .off(let fault): fault.phrase
        }
    }
}

extension BlocklistFault: Explained {
    public var phrase: Phrase {
        switch self {
        case .controlMissing(let control):
            Phrase(
                en:
                    "Switched off: \(control), which every such list has, is missing. The list is dead, or does not"
                    + " answer this resolver (some must know its address first).",
                ja: "停止中：必ず登録されているはずの \(control) がありません。リストが終了したか、"
                    + "このリゾルバーに応答していません（事前登録が必要なリストもあります）。"
            )
        case .listsEverything(let control):
            Phrase(
                en: "Switched off: it lists \(control), which no such list has, so it says yes to everything.",
                ja: "停止中：登録されるはずのない \(control) が登録されています。何でも登録ありと答えています。"
            )
        case .refuses(let code):
            Phrase(
                en:
                    "Switched off: it refuses to answer (\(code)). Ask through a resolver of your own instead of a"
                    + " public one, or get a key: the free use may be exceeded.",
                ja: "停止中：応答を拒否されました（\(code)）。公開リゾルバーではなく自前のリゾルバーを使うか、"
                    + "無料枠を超えている場合はキーを取得してください。"
            )
        case .foreignAnswer(let address):
            Phrase(
                en:
                    "Switched off: it answers \(address), which is no answer of a list. Somebody else answers for it:"
                    + " the domain was sold, or the resolver invents answers.",
                ja: "停止中：リストの応答ではない \(address) が返りました。ドメインが売却されたか、"
                    + "リゾルバーが応答を書き換えています。"
            )
        case .silent(let why):
            Phrase(en: "It does not answer (\(why)).", ja: "応答がありません（\(why)）。")
        }
    }
}

extension BlocklistNews: Explained {
    public var phrase: Phrase {
        let state = state.phrase
        return Phrase(en: "Blocklist \(zone): \(state.english)", ja: "ブロックリスト \(zone)：\(state.japanese)")
    }
}
