public import Authentication

extension PrivateKeyError: Explained {
    public var phrase: Phrase {
        switch self {
        case .empty: Phrase(en: "The key file is empty.", ja: "鍵ファイルが空です。")
        case .notAKey:
            Phrase(
                en: "This is no private key: a PEM file is wanted, or the base64 of an Ed25519 seed.",
                ja: "秘密鍵ではありません。PEM ファイルか、Ed25519 シードの base64 を指定してください。"
            )
        case .certificate:
            Phrase(
                en: "This is a certificate. The private key is in another file.",
                ja: "これは証明書です。秘密鍵は別のファイルにあります。"
            )
        case .publicKey:
            Phrase(
                en: "This is a public key. To sign, the private one is needed.",
                ja: "これは公開鍵です。署名には秘密鍵が必要です。"
            )
        case .encrypted:
            Phrase(
                en: "The key is protected by a passphrase. Remove it first: openssl pkey -in FILE -out NEW.",
                ja: "鍵がパスフレーズで保護されています。openssl pkey -in FILE -out NEW で解除してください。"
            )
        case .openSSH:
            Phrase(
                en: "This is an SSH key. Make a key for DKIM with: sekisho keys new.",
                ja: "これは SSH の鍵です。DKIM 用の鍵は sekisho keys new で作れます。"
            )
        case .wrongKind(let kind):
            Phrase(
                en: "This is a key of type \(kind). DKIM knows RSA and Ed25519.",
                ja: "鍵の種類が \(kind) です。DKIM で使えるのは RSA と Ed25519 です。"
            )
        case .damaged: Phrase(en: "The key file is damaged.", ja: "鍵ファイルが壊れています。")
        case .tooSmall, .tooLarge, .sizeNotOffered: sizePhrase
        }
    }

    private var sizePhrase: Phrase {
        switch self {
        case .tooSmall(let bits, let minimum):
            Phrase(
                en: "The key has \(bits) bits. Receivers accept none with fewer than \(minimum).",
                ja: "鍵が \(bits) ビットです。\(minimum) ビット未満の鍵は受信側で認められません。"
            )
        case .tooLarge(let bits, let limit):
            Phrase(
                en: "The key has \(bits) bits, more than the \(limit) that are accepted.",
                ja: "鍵が \(bits) ビットあり、上限の \(limit) ビットを超えています。"
            )
        case .sizeNotOffered(let bits):
            Phrase(
                en: "Keys of \(bits) bits are not made. Choose 2048, 3072 or 4096.",
                ja: "\(bits) ビットの鍵は作れません。2048、3072、4096 から選んでください。"
            )
        default: Phrase(en: "The key cannot be used.", ja: "この鍵は使えません。")
        }
    }
}
