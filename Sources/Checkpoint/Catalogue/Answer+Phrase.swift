public import DNS

extension Answer: Explained {
    public var phrase: Phrase {
        let (name, type) = (question.name, question.type.mnemonic)
        switch outcome {
        case .records(let records):
            return Phrase(
                en: "\(name) has \(records.count) \(type) record\(records.count == 1 ? "" : "s").",
                ja: "\(name) には \(type) レコードが \(records.count) 件あります。"
            )
        case .noData:
            return Phrase(
                en: "\(name) exists, but has no \(type) record.",
                ja: "\(name) は存在しますが、\(type) レコードがありません。"
            )
        case .nameError:
            return Phrase(en: "\(name) does not exist in the DNS.", ja: "\(name) は DNS に存在しません。")
        case .failure(let failure):
            return Phrase(
                en: "The \(type) question about \(name) was not answered: \(failure.phrase.english).",
                ja: "\(name) の \(type) を問い合わせましたが、答えが得られませんでした（\(failure.phrase.japanese)）。"
            )
        }
    }
}

extension Answer.Failure: Explained {
    public var phrase: Phrase {
        switch self {
        case .serverFailure: Phrase(en: "the server reported a failure", ja: "サーバーの障害")
        case .timeout: Phrase(en: "no answer in time", ja: "時間切れ")
        case .bogus: Phrase(en: "DNSSEC proves the answer false", ja: "DNSSEC の検証に失敗")
        case .limit: Phrase(en: "a limit on answers was reached", ja: "回答の上限に到達")
        }
    }
}
