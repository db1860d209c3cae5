import DNS

extension IdentityChain: Explained {
    /// The essential line.
    var phrase: Phrase {
        guard let organization else {
            return Phrase(
                en: "From does not name one domain, so there is no organisation to hold the rest against.",
                ja: "From から送信元のドメインを 1 つに決められないため、照合できません。"
            )
        }
        if isWhole {
            return Phrase(
                en: "Everything that names the sender names \(organization.shown).",
                ja: "送信元を示す名前が、すべて \(organization.shown) でそろっています。"
            )
        }
        guard breaks.isEmpty else {
            return Phrase(
                en: "Not everything that names the sender is \(organization.shown).",
                ja: "送信元を示す名前に、\(organization.shown) とそろっていないものがあります。"
            )
        }
        return Phrase(
            en: "What could be seen names \(organization.shown); the rest could not be seen from here.",
            ja: "確認できた範囲では \(organization.shown) でそろっていますが、確認できない項目があります。"
        )
    }
}

extension IdentityLink.Kind: Explained {
    var phrase: Phrase {
        switch self {
        case .pointer: Phrase(en: "Reverse DNS", ja: "逆引き（PTR）")
        case .helo: Phrase(en: "HELO", ja: "HELO")
        case .returnPath: Phrase(en: "Return path", ja: "返送先")
        case .from: Phrase(en: "From", ja: "差出人（From）")
        case .signature: Phrase(en: "DKIM (d=)", ja: "DKIM（d=）")
        case .sender: Phrase(en: "Sender", ja: "Sender")
        case .messageID: Phrase(en: "Message-ID", ja: "Message-ID")
        }
    }
}

extension IdentityLink.Standing: Explained {
    var phrase: Phrase {
        switch self {
        case .aligned: Phrase(en: "of the organisation", ja: "一致")
        case .foreign: Phrase(en: "of another organisation", ja: "別の組織のドメイン")
        case .unconfirmed(.pointerNotConfirmed):
            Phrase(en: "the name does not lead back to the address", ja: "正引きしても元のアドレスに戻らない")
        case .unconfirmed(.spf(let word)): Phrase(en: "SPF: \(word)", ja: "SPF：\(word)")
        case .unconfirmed(.signatureInvalid(let word)): Phrase(en: "DKIM: \(word)", ja: "DKIM：\(word)")
        case .absent: Phrase(en: "not there", ja: "なし")
        case .notNeeded: Phrase(en: "not needed: a bounce", ja: "不要（エラー通知）")
        case .unknown: Phrase(en: "could not be seen", ja: "確認できず")
        }
    }
}

extension IdentityLink {
    /// How to mend it; nil where nothing is to be done.
    func remedy(_ organization: DomainName?) -> Phrase? {
        let own = organization?.shown ?? "example.jp"
        switch (kind, standing) {
        case (_, .aligned), (_, .notNeeded): return nil
        case (.pointer, .unknown):
            return Phrase(
                en: "Name the sending address with --ip.",
                ja: "送信サーバーの IP アドレスを --ip で指定してください。"
            )
        case (.helo, .unknown):
            return Phrase(en: "Name what the server says with --helo.", ja: "HELO 名を --helo で指定してください。")
        case (_, .unknown): return .returnPathUnknown
        case (.pointer, _), (.helo, _), (.returnPath, _): return serverRemedy(own)
        case (.from, _):
            return Phrase(en: "Write one address into From.", ja: "From にはアドレスを 1 つだけ書いてください。")
        case (.signature, .unconfirmed):
            return Phrase(
                en: "“sekisho inspect” tells why the signature does not verify.",
                ja: "署名が検証できない理由は sekisho inspect で確認できます。"
            )
        case (.signature, _):
            return Phrase(
                en: "Sign with a key of \(own): put it into [signing] domains.",
                ja: "\(own) の鍵で署名（作成者署名）してください。[signing] の domains に追加します。"
            )
        case (.sender, _), (.messageID, _):
            return Phrase(
                en: "Readers and filters may notice another domain here; it is no harm in itself.",
                ja: "別のドメインが見えるだけで害はありませんが、そろえると、より確かになります。"
            )
        }
    }

    private func serverRemedy(_ own: String) -> Phrase {
        switch (kind, standing) {
        case (.pointer, .unconfirmed):
            Phrase(
                en: "Let \(domain?.shown ?? own) have the sending address (A or AAAA record).",
                ja: "\(domain?.shown ?? own) の A／AAAA レコードに、送信元の IP アドレスを登録してください。"
            )
        case (.pointer, _):
            Phrase(
                en: "Have the owner of the address set its PTR record to a name under \(own).",
                ja: "回線やサーバーの提供元に依頼し、PTR レコードを \(own) 配下の名前にしてください。"
            )
        case (.helo, _):
            Phrase(
                en: "Set myhostname or smtp_helo_name in Postfix to a name under \(own).",
                ja: "Postfix の myhostname か smtp_helo_name を \(own) 配下の名前にしてください。"
            )
        case (.returnPath, .unconfirmed):
            Phrase(
                en: "Name the sending address in the SPF record of \(domain?.shown ?? own).",
                ja: "\(domain?.shown ?? own) の SPF レコードに送信元の IP アドレスを加えてください。"
            )
        default:
            Phrase(
                en: "Send with a return path (MAIL FROM) under \(own).",
                ja: "返送先（MAIL FROM）を \(own) 配下のアドレスにして送ってください。"
            )
        }
    }
}
