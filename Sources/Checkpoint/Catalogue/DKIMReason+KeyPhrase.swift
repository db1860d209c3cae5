import Authentication
import DNS

extension DKIMReason {
    /// What is wrong with the key.
    var keyPhrase: Phrase {
        switch self {
        case .keyNameTooLong:
            Phrase(
                en: "Selector and domain together are too long for a name in the DNS.",
                ja: "セレクターとドメインを合わせた名前が DNS の上限を超えています。"
            )
        case .keyMissing(let name):
            Phrase(en: "No key is published at \(name).", ja: "\(name) に公開鍵がありません。")
        case .keyUnavailable(let name, let failure): .unanswered(Question(name, .txt), failure)
        case .keyRecordInvalid(let failure):
            Phrase(
                en: "The published key cannot be read: \(failure.phrase.english)",
                ja: "公開されている鍵レコードを読み取れません。\(failure.phrase.japanese)"
            )
        case .keyRevoked(let name):
            Phrase(
                en: "The key at \(name) was revoked by its owner.",
                ja: "\(name) の鍵は所有者によって失効しています。"
            )
        case .keyInvalid:
            Phrase(en: "The published key is damaged.", ja: "公開されている鍵が壊れています。")
        case .keyTooSmall(let bits, let minimum):
            Phrase(
                en: "The key has \(bits) bits; fewer than \(minimum) prove nothing (RFC 8301).",
                ja: "鍵が \(bits) ビットしかありません。\(minimum) ビット未満の鍵は証明になりません（RFC 8301）。"
            )
        case .keyTooLarge(let bits, let limit):
            Phrase(
                en: "The key has \(bits) bits, more than the \(limit) that are accepted.",
                ja: "鍵が \(bits) ビットあり、上限の \(limit) ビットを超えています。"
            )
        case .keyTypeDiffers(let key, let algorithm):
            Phrase(
                en: "The published key is of type \(key), but the signature was made with \(algorithm).",
                ja: "公開されている鍵の種類は \(key) ですが、署名は \(algorithm) で作られています。"
            )
        default: keyUsePhrase
        }
    }

    private var keyUsePhrase: Phrase {
        switch self {
        case .keyRefusesHash(let hash):
            Phrase(
                en: "The key record does not allow signatures with \(hash) (h=).",
                ja: "鍵レコードは \(hash) による署名を許可していません（h=）。"
            )
        case .keyNotForEmail(let services):
            Phrase(
                en: "The key is not meant for mail, but for: \(services.joined(separator: ", ")) (s=).",
                ja: "この鍵はメール用ではなく \(services.joined(separator: "、")) 用です（s=）。"
            )
        case .keyRefusesSubdomain(let identity, let domain):
            Phrase(
                en: "The key is for addresses of \(domain) itself, not for \(identity) (t=s).",
                ja: "この鍵は \(domain) そのもののアドレス専用で、\(identity) には使えません（t=s）。"
            )
        default: Phrase(en: "The signature cannot be used.", ja: "この署名は利用できません。")
        }
    }
}
