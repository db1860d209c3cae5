import DNS

extension Standing: Explained {
    /// The essential line.
    public var phrase: Phrase {
        switch self {
        case .proven(let domain, _):
            Phrase(en: "This message is from \(domain.shown).", ja: "このメールは、確かに \(domain.shown) から送られています。")
        case .unproven(let domain?):
            Phrase(
                en: "It is not known whether this message is from \(domain.shown).",
                ja: "このメールが本当に \(domain.shown) からのものかどうかは、確かめられません。"
            )
        case .unproven(nil):
            Phrase(en: "This message does not say who it is from.", ja: "このメールには差出人が書かれていません。")
        case .contradicted(let domain, _):
            Phrase(
                en: "This message is not from \(domain.shown), though it says so.",
                ja: "このメールは \(domain.shown) を名乗っていますが、\(domain.shown) から送られたものではありません。"
            )
        case .ambiguous:
            Phrase(
                en: "Who this message is from cannot be said: it names several senders, or none that can be read.",
                ja: "差出人が複数書かれているか、正しく読み取れないため、誰からのメールか判断できません。"
            )
        case .undetermined(let domain):
            Phrase(
                en:
                    "It could not be found out whether this message is from \(domain?.shown ?? "its sender")."
                    + " Try again later.",
                ja: "\(domain?.shown ?? "差出人") からのメールかどうか、今は確認できませんでした。時間をおいてお試しください。"
            )
        }
    }

    /// What the essential line rests on.
    public var grounds: Phrase? {
        switch self {
        case .proven(_, .dmarc): Phrase(en: "Its domain vouches for it: DMARC passes.", ja: "ドメインの DMARC 認証に合格しています。")
        case .proven(_, .signature):
            Phrase(
                en: "Its domain signed it (DKIM). The domain has no DMARC policy.",
                ja: "ドメインの電子署名（DKIM）が正しく付いています。DMARC は設定されていません。"
            )
        case .proven(_, .server):
            Phrase(
                en: "It came from a server its domain authorised (SPF). The domain has no DMARC policy.",
                ja: "ドメインが許可したサーバー（SPF）から送られています。DMARC は設定されていません。"
            )
        case .contradicted(_, .dmarc):
            Phrase(
                en: "Neither a signature nor a server of that domain vouches for it: DMARC fails.",
                ja: "そのドメインの署名も、許可された送信サーバーも確認できません（DMARC 不合格）。"
            )
        case .contradicted(_, .server):
            Phrase(
                en: "That domain says that this server may not send for it (SPF), and nothing else vouches for it.",
                ja: "そのドメインは、この送信サーバーを許可していません（SPF）。ほかに本物と示すものもありません。"
            )
        case .unproven, .ambiguous, .undetermined: nil
        }
    }

    /// The one thing to do.
    public var advice: Phrase? {
        switch self {
        case .contradicted, .ambiguous:
            Phrase(
                en: "Do not follow links, open attachments or answer before you have asked the sender by another way.",
                ja: "リンクや添付ファイルを開いたり返信したりする前に、別の手段で差出人に確認してください。"
            )
        case .unproven:
            Phrase(
                en: "Treat it as you would a letter without a signature.",
                ja: "署名のない手紙と同じように、内容をよく確かめてください。"
            )
        case .proven, .undetermined: nil
        }
    }
}

extension DomainName {
    /// The name for people: with its letters where it is internationalised, the form of the DNS beside it.
    var shown: String {
        let (unicode, plain) = (unicodeText, description)
        return unicode == plain ? plain : "\(unicode) (\(plain))"
    }
}
