public import Authentication

extension SigningError: Explained {
    public var phrase: Phrase {
        switch self {
        case .fromMissing:
            Phrase(en: "A message without From cannot be signed.", ja: "From のないメッセージには署名できません。")
        case .tooManyFields(let limit):
            Phrase(
                en: "The message has more than \(limit) header fields to sign.",
                ja: "署名するヘッダーが \(limit) 個を超えています。"
            )
        case .identityOutsideDomain(let identity):
            Phrase(
                en: "\(identity) is not an address of the signing domain.",
                ja: "\(identity) は署名ドメインのアドレスではありません。"
            )
        case .bodyNotHashed:
            Phrase(en: "The body was not hashed for this signature.", ja: "この署名に必要な本文のハッシュがありません。")
        case .keyRefused: Phrase(en: "The key cannot sign: it is damaged.", ja: "鍵が壊れているため署名できません。")
        case .nameTooLong:
            Phrase(
                en: "Selector and domain together are too long for a name in the DNS.",
                ja: "セレクターとドメインを合わせた名前が DNS の上限を超えています。"
            )
        case .chainClosed:
            Phrase(
                en: "The ARC chain is closed: it has ended in failure, or has its full length.",
                ja: "この ARC チェーンは検証失敗で終わっているか、上限の長さに達しているため、追加できません。"
            )
        case .chainUndecided:
            Phrase(
                en: "Whether the ARC chain holds could not be found out. Trying again later may help.",
                ja: "ARC チェーンの検証結果を確定できませんでした。時間をおくと解決することがあります。"
            )
        }
    }
}
