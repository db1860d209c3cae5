import DNS

extension Reservation: Explained {
    public var phrase: Phrase {
        switch self {
        case .serverAsWritten:
            Phrase(
                en: "No signature vouches for it, only the sending server, as the topmost Received field names it:"
                    + " this holds if your own server wrote that field.",
                ja: "署名による裏付けはなく、先頭の Received に書かれた送信サーバーだけが根拠です。"
                    + "その Received を自分のサーバーが書いた場合に限り有効です。"
            )
        case .signatureBroken(let domain):
            Phrase(
                en: "A signature of \(domain.shown) does not fit: the message was changed after it was signed, or the"
                    + " signature is not theirs.",
                ja: "\(domain.shown) の署名が一致しません。署名後にメールが変更されたか、署名が本物ではありません。"
            )
        case .signatureExpired(let domain):
            Phrase(
                en:
                    "A signature of \(domain.shown) has expired since. To judge as of the day it came, use --at.",
                ja: "\(domain.shown) の署名は有効期限が切れています。受信した時点で判定するには --at を指定してください。"
            )
        case .policyNone(let domain):
            Phrase(
                en: "DMARC fails, but \(domain.shown) only watches (p=none): mail through lists often ends like this.",
                ja: "DMARC は不合格ですが、\(domain.shown) は監視のみ（p=none）です。メーリングリスト経由ではよくあることです。"
            )
        case .headerAmbiguous:
            Phrase(
                en: "The header holds a lone CR or a NUL: another mail program may show another sender.",
                ja: "ヘッダーに単独の CR か NUL があり、メールソフトによって差出人の表示が変わるおそれがあります。"
            )
        case .fieldsUnsigned(let names):
            Phrase(
                en: "Not covered by the signature: \(names.joined(separator: ", ")).",
                ja: "署名の対象に含まれていない項目：\(names.joined(separator: "、"))"
            )
        }
    }
}
