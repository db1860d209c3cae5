import Authentication
import DNS

extension SigningReason: Explained {
    var phrase: Phrase {
        switch self {
        case .notOutbound:
            Phrase(en: "Not signed: the message came from outside.", ja: "外部から届いたメールのため、署名していません。")
        case .signingOff:
            Phrase(
                en: "Not signed: no signing key is configured.",
                ja: "署名鍵が設定されていないため、署名していません。"
            )
        case .fromMissing, .severalFromFields, .severalAuthorDomains, .fromWithoutAddress, .fromDomainUnusable,
            .fromAmbiguous:
            authorPhrase
        case .noKey, .noKeyReady, .keyUnreadable: keyPhrase
        case .accountNotEntitled(let account, let domain):
            Phrase(
                en: "Not signed: the account \(account) may not sign as \(domain.shown).",
                ja: "アカウント \(account) には \(domain.shown) として署名する権限がないため、署名していません。"
            )
        case .accountNeeded(let domain):
            Phrase(
                en: "Not signed: the keys of \(domain.shown) are for certain accounts, and nobody logged in.",
                ja: "\(domain.shown) の鍵は特定のアカウント専用ですが、ログインせずに送られたため、署名していません。"
            )
        case .alreadySigned:
            Phrase(en: "Not signed again: its signatures are ours and hold.", ja: "有効な自組織の署名がすでに付いているため、重ねて署名していません。")
        case .failed(let error):
            Phrase(en: "Not signed: \(error.phrase.english)", ja: "署名していません。\(error.phrase.japanese)")
        }
    }

    private var authorPhrase: Phrase {
        switch self {
        case .fromMissing:
            Phrase(en: "Not signed: the message has no From field.", ja: "From がないため、署名していません。")
        case .severalFromFields(let count):
            Phrase(
                en: "Not signed: the message has \(count) From fields; one is allowed.",
                ja: "From が \(count) 個あるため、署名していません。From は 1 個だけです。"
            )
        case .severalAuthorDomains(let domains):
            Phrase(
                en: "Not signed: From names several domains (\(Self.list(domains))).",
                ja: "From に複数のドメイン（\(Self.list(domains))）が書かれているため、署名していません。"
            )
        case .fromDomainUnusable(let text):
            Phrase(
                en: "Not signed: “\(text)” in From is no domain name.",
                ja: "From の「\(text)」はドメイン名ではないため、署名していません。"
            )
        case .fromAmbiguous:
            Phrase(
                en: "Not signed: readers may disagree about which address From means.",
                ja: "From の書き方が、読み手によって別のアドレスに見えるため、署名していません。"
            )
        default:
            Phrase(
                en: "Not signed: From has no address.",
                ja: "From にメールアドレスがないため、署名していません。"
            )
        }
    }

    private var keyPhrase: Phrase {
        switch self {
        case .noKey(let domain):
            Phrase(
                en: "Not signed: there is no key for \(domain.shown).",
                ja: "\(domain.shown) の鍵がないため、署名していません。"
            )
        case .keyUnreadable(let domain, let path):
            Phrase(
                en: "Not signed: the key of \(domain.shown) in \(path) cannot be used.",
                ja: "\(domain.shown) の鍵 \(path) が使えないため、署名していません。"
            )
        case .noKeyReady(let domain):
            Phrase(
                en:
                    "Not signed: the key of \(domain.shown) waits for its DNS record; “sekisho keys list” shows it.",
                ja: "\(domain.shown) の鍵は DNS レコードの公開待ちのため、まだ署名していません。"
                    + "登録するレコードは sekisho keys list で確認できます。"
            )
        default: Phrase(en: "Not signed.", ja: "署名していません。")
        }
    }

    private static func list(_ domains: [DomainName]) -> String {
        domains.prefix(3).map(\.shown).joined(separator: ", ") + (domains.count > 3 ? " …" : "")
    }
}

extension SignatureFields.Caution: Explained {
    var phrase: Phrase {
        switch self {
        case .longLines:
            Phrase(
                en: "Lines of more than 998 bytes are broken up on the way, which breaks the signature.",
                ja: "998 バイトを超える行は配送中に分割され、署名が壊れます。"
            )
        case .bareLineBreaks:
            Phrase(
                en: "Lone CR or LF are changed on the way, which breaks the signature.",
                ja: "単独の CR や LF は配送中に書き換えられ、署名が壊れます。"
            )
        }
    }
}
