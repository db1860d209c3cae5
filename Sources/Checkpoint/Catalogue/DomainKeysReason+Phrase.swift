public import Authentication
import DNS

extension DomainKeysReason: Explained {
    public var phrase: Phrase {
        switch self {
        case .verified: Self.verified
        case .signatureDoesNotVerify:
            Phrase(en: "The signature does not fit the message.", ja: "署名がメールの内容と合いません。")
        case .fieldTooLong(let bytes, let limit): Self.tooLong(bytes, limit)
        case .syntax: Phrase(en: "The signature is malformed.", ja: "署名の書き方が正しくありません。")
        case .tagMissing(let tag): Phrase(en: "The signature lacks “\(tag)=”.", ja: "署名に「\(tag)=」がありません。")
        case .tagInvalid(let tag, let value): Self.invalid(tag, value)
        case .tooManySignedNames(let limit): Self.tooManyNames(limit)
        case .senderMissing:
            Phrase(en: "No sender stands below the signature.", ja: "署名より下に送信者の記載がありません。")
        case .senderUnreadable(let field):
            Phrase(en: "\(field) cannot be read as an address.", ja: "\(field) をアドレスとして読めません。")
        case .domainDiffers(let sender, let domain): Self.differs(sender, domain)
        case .senderNotSigned(let field):
            Phrase(en: "The signature does not cover \(field).", ja: "\(field) が署名の対象に含まれていません。")
        case .keyNameTooLong:
            Phrase(en: "Selector and domain make no DNS name.", ja: "セレクターとドメインが DNS 名として長すぎます。")
        case .keyMissing(let name):
            Phrase(en: "There is no key at \(name).", ja: "\(name) に公開鍵がありません。")
        case .keyUnavailable(let name, let failure): .unanswered(Question(name, .txt), failure)
        case .keyRecordInvalid: Phrase(en: "The key record is malformed.", ja: "公開鍵のレコードの書き方が正しくありません。")
        case .keyRevoked(let name):
            Phrase(en: "The key at \(name) has been revoked.", ja: "\(name) の公開鍵は取り消されています。")
        case .keyInvalid:
            Phrase(en: "The key cannot be used for this signature.", ja: "この公開鍵は署名の検証に使えません。")
        case .keySizeUnsupported(let bits):
            Phrase(en: "Keys of \(bits) bits are not supported.", ja: "\(bits) ビットの公開鍵には対応していません。")
        case .keyNotForSender(let granularity, let sender): Self.notGranted(granularity, sender)
        }
    }

    private static var verified: Phrase {
        Phrase(
            en: "The signature is right by the numbers, but rsa-sha1 proves nothing any more.",
            ja: "署名は計算上は合っていますが、rsa-sha1 は今では証明になりません。"
        )
    }

    private static func tooLong(_ bytes: Int, _ limit: Int) -> Phrase {
        Phrase(
            en: "The signature is \(bytes) bytes long; at most \(limit) are read.",
            ja: "署名が \(bytes) バイトあります。読むのは \(limit) バイトまでです。"
        )
    }

    private static func invalid(_ tag: String, _ value: String) -> Phrase {
        Phrase(
            en: "“\(tag)=\(value)” in the signature is invalid.",
            ja: "署名の「\(tag)=\(value)」は正しくありません。"
        )
    }

    private static func tooManyNames(_ limit: Int) -> Phrase {
        Phrase(
            en: "The signature names more than \(limit) fields.",
            ja: "署名の対象フィールドが \(limit) 個を超えています。"
        )
    }

    private static func differs(_ sender: String, _ domain: DomainName) -> Phrase {
        Phrase(
            en: "\(domain) signed, but the sender is \(sender).",
            ja: "署名したのは \(domain) ですが、送信者は \(sender) です。"
        )
    }

    private static func notGranted(_ granularity: String, _ sender: String) -> Phrase {
        Phrase(
            en: "The key is for “\(granularity)” only, not for “\(sender)”.",
            ja: "この公開鍵は「\(granularity)」専用で、「\(sender)」には使えません。"
        )
    }
}
