public import Authentication

extension DKIMKeyRecord.Failure: Explained {
    public var phrase: Phrase {
        switch self {
        case .tooLong(let bytes):
            Phrase(en: "it has \(bytes) bytes.", ja: "\(bytes) バイトと長すぎます。")
        case .syntax(let failure): failure.phrase
        case .version: Phrase(en: "it does not begin with v=DKIM1.", ja: "先頭が v=DKIM1 ではありません。")
        case .keyMissing: Phrase(en: "it has no p=.", ja: "p= がありません。")
        case .keyNotBase64: Phrase(en: "its p= is not base64.", ja: "p= が base64 ではありません。")
        }
    }
}
