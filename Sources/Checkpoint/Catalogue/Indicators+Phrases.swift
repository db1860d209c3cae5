public import Authentication
import DNS

extension Indicators {
    /// What a reader sees, a line each, the most important first.
    public var phrases: [Phrase] {
        [
            authentication.phrase, viaPhrase, mailedByPhrase, signedByPhrase, onBehalfPhrase, listPhrase,
            encryption.phrase,
        ]
        .compactMap(\.self)
    }

    private var viaPhrase: Phrase? {
        via.map { domain in
            Phrase(
                en: "“via \(domain)” is shown behind the sender's name: the author's own domain did not send it.",
                ja: "差出人の横に「\(domain) 経由」と表示されます（差出人のドメイン自身の署名・送信元ではないため）。"
            )
        }
    }

    private var mailedByPhrase: Phrase? {
        mailedBy.map { Phrase(en: "mailed-by: \($0)", ja: "送信元：\($0)") }
    }

    private var signedByPhrase: Phrase? {
        guard let signedBy, let kind = signatureKind else { return nil }
        return Phrase(
            en: "signed-by: \(signedBy) (\(kind.phrase.english))",
            ja: "署名元：\(signedBy)（\(kind.phrase.japanese)）"
        )
    }

    private var onBehalfPhrase: Phrase? {
        onBehalfBy.map { domain in
            Phrase(
                en: "Sender is of \(domain): some readers show it as sending on behalf of the author.",
                ja: "Sender が \(domain) のため、「代理で送信」と表示するメールソフトがあります。"
            )
        }
    }

    private var listPhrase: Phrase? {
        mailingList.map { Phrase(en: "mailing list: \($0)", ja: "メーリングリスト：\($0)") }
    }
}

extension Indicators.Authentication: Explained {
    public var phrase: Phrase {
        switch self {
        case .signatureAndServer:
            Phrase(
                en: "No question mark: a signature and the sending server passed.",
                ja: "「?」マークは付きません（署名と送信元サーバーの両方を確認できました）。"
            )
        case .signature:
            Phrase(
                en: "No question mark: a signature (DKIM) passed.",
                ja: "「?」マークは付きません（署名（DKIM）を確認できました）。"
            )
        case .server:
            Phrase(
                en: "No question mark: the sending server (SPF) passed.",
                ja: "「?」マークは付きません（送信元サーバー（SPF）を確認できました）。"
            )
        case .nothing:
            Phrase(
                en: "The sender's picture is a question mark: neither SPF nor DKIM passed.",
                ja: "差出人のアイコンに「?」マークが付きます（SPF も DKIM も確認できません）。"
            )
        case .undetermined:
            Phrase(
                en: "The sender's picture may be a question mark: SPF or DKIM could not be decided now.",
                ja: "差出人のアイコンに「?」マークが付く可能性があります（SPF か DKIM が今は判定できません）。"
            )
        }
    }
}

extension Indicators.Encryption: Explained {
    public var phrase: Phrase {
        switch self {
        case .encrypted(let name?):
            Phrase(en: "Encrypted on its way to us (\(name)).", ja: "送信経路は暗号化されています（\(name)）。")
        case .encrypted(nil): Phrase(en: "Encrypted on its way to us.", ja: "送信経路は暗号化されています。")
        case .plain:
            Phrase(
                en: "Not encrypted on its way to us: a red open padlock is shown.",
                ja: "送信経路が暗号化されていません（赤い開いた錠が表示されます）。"
            )
        case .unknown:
            Phrase(
                en: "Whether it was encrypted on its way to us is not known.",
                ja: "送信経路が暗号化されていたかどうかは分かりません。"
            )
        }
    }
}

extension SignatureRelation.Kind: Explained {
    public var phrase: Phrase {
        switch self {
        case .author: Phrase(en: "author signature", ja: "作成者署名")
        case .organization: Phrase(en: "signature of the author's organization", ja: "同じ組織のドメインによる署名")
        case .thirdParty: Phrase(en: "third-party signature", ja: "第三者署名")
        }
    }
}
