public import Authentication

extension ARCReason: Explained {
    public var phrase: Phrase {
        switch self {
        case .noChain:
            Phrase(en: "No forwarder sealed the message.", ja: "転送者による封印（ARC）はありません。")
        case .verified(let sets):
            Phrase(
                en: "Every seal of the chain holds (\(sets)).",
                ja: "\(sets) 段の ARC の封印はすべて有効です。"
            )
        case .tooManySets(let limit):
            Phrase(en: "The chain has more than \(limit) sets.", ja: "ARC の段数が上限の \(limit) を超えています。")
        case .instanceUnreadable(let field):
            Phrase(en: "A \(field) field has no usable number (i=).", ja: "\(field) の番号（i=）を読み取れません。")
        case .fieldMissing(let field, let instance):
            Phrase(
                en: "Set \(instance) of the chain has no \(field).",
                ja: "ARC の \(instance) 段目に \(field) がありません。"
            )
        case .fieldRepeated(let field, let instance):
            Phrase(
                en: "Set \(instance) of the chain has more than one \(field).",
                ja: "ARC の \(instance) 段目に \(field) が複数あります。"
            )
        case .failedBefore(let instance):
            Phrase(
                en: "The sealer of set \(instance) already found the chain broken (cv=fail).",
                ja: "\(instance) 段目の封印者が、すでに検証失敗（cv=fail）と記録しています。"
            )
        case .chainValueWrong(let instance, let value):
            Phrase(
                en: "Set \(instance) says cv=\(value), which cannot be in that place.",
                ja: "\(instance) 段目の cv=\(value) は、その位置にあってはならない値です。"
            )
        case .messageSignatureInvalid(let instance, let reason):
            Phrase(
                en: "The message signature of set \(instance) does not hold. \(reason.phrase.english)",
                ja: "\(instance) 段目のメッセージ署名が無効です。\(reason.phrase.japanese)"
            )
        case .sealInvalid(let instance, let reason): Self.sealInvalid(instance, reason)
        }
    }

    private static func sealInvalid(_ instance: Int, _ reason: DKIMReason) -> Phrase {
        guard reason != .signatureDoesNotVerify else {
            return Phrase(
                en: "The seal of set \(instance) does not fit: a field of the chain was changed, or the key is another "
                    + "one.",
                ja: "\(instance) 段目の封印が一致しません。ARC のヘッダーが変更されたか、鍵が異なります。"
            )
        }
        return Phrase(
            en: "The seal of set \(instance) does not hold. \(reason.phrase.english)",
            ja: "\(instance) 段目の封印が無効です。\(reason.phrase.japanese)"
        )
    }
}
