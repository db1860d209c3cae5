import Wire

extension MilterExcess {
    /// Why a message was not examined.
    func phrase(_ most: Int) -> Phrase {
        let limit =
            switch self {
            case .recipients: Phrase(en: "more than \(most) recipients", ja: "宛先が上限の \(most) 件を超えています")
            case .headerFields: Phrase(en: "more than \(most) header fields", ja: "ヘッダーが上限の \(most) 個を超えています")
            case .headerBytes:
                Phrase(en: "a header of more than \(most) bytes", ja: "ヘッダーが上限の \(most) バイトを超えています")
            case .messageBytes:
                Phrase(
                    en: "more than \(most) bytes ([milter] message-size)",
                    ja: "大きさが上限の \(most) バイト（[milter] message-size）を超えています"
                )
            }
        return Phrase(
            en: "The message has \(limit.english), so it was not examined.",
            ja: "\(limit.japanese)。そのため、検査していません。"
        )
    }
}
