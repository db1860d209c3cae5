public import Authentication
import DNS

extension DKIMReason: Explained {
    public var phrase: Phrase {
        switch self {
        case .verified:
            Phrase(en: "The signature fits the message.", ja: "署名はメッセージの内容と一致しました。")
        case .bodyHashDiffers(let expected, let computed): Self.bodyHashDiffers(expected, computed)
        case .signatureDoesNotVerify: Self.signatureDoesNotVerify
        case .lengthBeyondBody(let length, let bytes): Self.lengthBeyondBody(length, bytes)
        case .rsaSHA1: Self.rsaSHA1
        case .lengthShorterThanBody(let length, let bytes): Self.lengthShorterThanBody(length, bytes)
        case .fieldOccursMoreOftenThanSigned(let name, let occurrences, let signed):
            Self.fieldRepeated(name, occurrences, signed)
        case .notVerified(let limit):
            Phrase(
                en: "Only \(limit) signatures of a message are verified, and this one came after them.",
                ja: "1 通につき検証する署名は \(limit) 個までのため、この署名は検証していません。"
            )
        case .notRead(let count, let limit):
            Phrase(
                en: "The message has more than \(limit) signatures; \(count) of them were not read.",
                ja: "署名が \(limit) 個を超えているため、残りの \(count) 個は読んでいません。"
            )
        case .fromMissing: Phrase(en: "The message has no From field.", ja: "メッセージに From ヘッダーがありません。")
        case .fromUnreadable:
            Phrase(en: "There is no address in the From field.", ja: "From ヘッダーにアドレスがありません。")
        case .fieldTooLong, .syntax, .tagMissing, .tagInvalid, .versionUnknown, .algorithmUnknown,
            .canonicalizationUnknown, .queryMethodsUnknown, .tooManySignedNames, .identityOutsideDomain,
            .fromNotSigned, .fieldMayNotBeSigned, .requiredFieldNotSigned, .notYetValid, .expired,
            .expiresBeforeSigned:
            fieldPhrase
        case .keyNameTooLong, .keyMissing, .keyUnavailable, .keyRecordInvalid, .keyRevoked, .keyInvalid,
            .keyTooSmall, .keyTooLarge, .keyTypeDiffers, .keyRefusesHash, .keyNotForEmail, .keyRefusesSubdomain:
            keyPhrase
        }
    }

    // MARK: - Verification

    private static func bodyHashDiffers(_ expected: [UInt8], _ computed: [UInt8]) -> Phrase {
        Phrase(
            en: "The body was changed after it was signed: its hash should begin with \(hex(expected)) and begins with "
                + "\(hex(computed)).",
            ja: "本文が署名後に変更されています。ハッシュの先頭は \(hex(expected)) のはずが \(hex(computed)) でした。"
        )
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.prefix(4).map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }

    private static var signatureDoesNotVerify: Phrase {
        Phrase(
            en: "The body is as it was signed, but the signed header fields were changed, or the key is another one.",
            ja: "本文は署名時のままですが、署名されたヘッダーが変更されたか、鍵が異なります。"
        )
    }

    private static func lengthBeyondBody(_ length: Int, _ bytes: Int) -> Phrase {
        Phrase(
            en: "The signature covers \(length) bytes of body (l=), but there are only \(bytes).",
            ja: "署名は本文 \(length) バイト（l=）を対象としていますが、本文は \(bytes) バイトしかありません。"
        )
    }

    // MARK: - Policy

    private static var rsaSHA1: Phrase {
        Phrase(
            en: "It fits the message, but was made with SHA-1, which can be forged and no longer counts (RFC 8301).",
            ja: "署名は一致しますが、偽造できる SHA-1 が使われているため有効とみなしません（RFC 8301）。"
        )
    }

    private static func lengthShorterThanBody(_ length: Int, _ bytes: Int) -> Phrase {
        Phrase(
            en: "It covers only the first \(length) of \(bytes) bytes of body (l=): anybody may have added the rest.",
            ja: "署名の対象は本文 \(bytes) バイトのうち先頭 \(length) バイトだけです（l=）。残りは誰でも追加できます。"
        )
    }

    private static func fieldRepeated(_ name: String, _ occurrences: Int, _ signed: Int) -> Phrase {
        Phrase(
            en: "The message has \(occurrences) \(name) fields, of which \(signed) are signed: somebody may have added "
                + "one.",
            ja: "\(name) ヘッダーが \(occurrences) 個あり、署名されているのは \(signed) 個です。後から追加された疑いがあります。"
        )
    }
}
