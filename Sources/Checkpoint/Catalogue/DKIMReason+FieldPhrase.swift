import Authentication
import DNS
import Mail

extension DKIMReason {
    /// What is wrong with the signature field itself.
    var fieldPhrase: Phrase {
        switch self {
        case .fieldTooLong(let bytes, let limit):
            Phrase(
                en: "The signature field has \(bytes) bytes, more than the \(limit) that are read.",
                ja: "署名ヘッダーが \(bytes) バイトあり、上限の \(limit) バイトを超えています。"
            )
        case .syntax(let failure):
            Phrase(
                en: "The signature field is malformed: \(failure.phrase.english)",
                ja: "署名ヘッダーの書式が正しくありません。\(failure.phrase.japanese)"
            )
        case .tagMissing(let tag):
            Phrase(en: "The signature has no \(tag)=.", ja: "署名に必須の \(tag)= がありません。")
        case .tagInvalid(let tag, let value):
            Phrase(
                en: "The signature has \(tag)=\(value), which is not a valid value.",
                ja: "署名の \(tag)=\(value) は値として正しくありません。"
            )
        case .versionUnknown(let version): Self.unknown("v", version)
        case .algorithmUnknown(let algorithm): Self.unknown("a", algorithm)
        case .canonicalizationUnknown(let text): Self.unknown("c", text)
        case .queryMethodsUnknown(let text): Self.unknown("q", text)
        case .tooManySignedNames(let limit):
            Phrase(
                en: "The signature names more than \(limit) header fields.",
                ja: "署名対象のヘッダー名が \(limit) 個を超えています。"
            )
        case .identityOutsideDomain(let identity, let domain):
            Phrase(
                en: "The signer \(domain) signs for \(identity), which is not its own (i=).",
                ja: "\(domain) の署名が、範囲外の \(identity) を名乗っています（i=）。"
            )
        case .fromNotSigned:
            Phrase(en: "The From field is not signed.", ja: "From ヘッダーが署名の対象に入っていません。")
        case .fieldMayNotBeSigned(let name):
            Phrase(en: "\(name) must not be signed.", ja: "\(name) は署名の対象にできません。")
        case .requiredFieldNotSigned(let name):
            Phrase(
                en: "The \(name) field is not signed, and the settings ask for it.",
                ja: "設定で必須とされている \(name) ヘッダーが署名されていません。"
            )
        default: timePhrase
        }
    }

    private static func unknown(_ tag: String, _ value: String) -> Phrase {
        Phrase(
            en: "The signature has \(tag)=\(value), which nobody knows.",
            ja: "署名の \(tag)=\(value) は未知の値です。"
        )
    }

    private var timePhrase: Phrase {
        switch self {
        case .notYetValid(let time):
            Phrase(
                en: "The signature was made in the future, at \(Self.date(time)).",
                ja: "署名の日時が未来（\(Self.date(time))）です。"
            )
        case .expired(let time):
            Phrase(
                en: "The signature expired at \(Self.date(time)).",
                ja: "署名の有効期限（\(Self.date(time))）が切れています。"
            )
        case .expiresBeforeSigned(let signed, let expires):
            Phrase(
                en: "The signature expires at \(Self.date(expires)), not after it was made at \(Self.date(signed)).",
                ja: "署名の有効期限（\(Self.date(expires))）が署名日時（\(Self.date(signed))）より後になっていません。"
            )
        default: keyPhrase
        }
    }

    /// As mail writes dates (RFC 5322 section 3.3), in UTC.
    private static func date(_ seconds: Int64) -> String { DateTime(seconds: seconds).text }
}
