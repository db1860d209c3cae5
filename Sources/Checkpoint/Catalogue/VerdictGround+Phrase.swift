import Inspection

extension VerdictGround: Explained {
    public var phrase: Phrase {
        switch self {
        case .everything: Phrase(en: "The rule has no condition.", ja: "このルールに条件はありません。")
        case .direction, .account, .tls, .size: transactionPhrase
        case .clientNetwork, .clientName, .helo, .returnPath, .recipient, .allRecipients, .author: namePhrase
        case .result, .signer, .dmarcPolicy, .standing, .finding, .points, .level: checkPhrase
        case .senderAuthenticated, .senderNotAuthenticated, .correspondent: senderPhrase
        case .fileType, .fileName, .declaredType, .fileSize, .fileState, .fileDepth, .fileFinding: filePhrase
        case .listed(let list, let entry, let value): Self.listed(list, entry, value)
        default: builtInPhrase
        }
    }

    private static func listed(_ list: String, _ entry: String, _ value: String) -> Phrase {
        let isDeny = list == ListName.deny.rawValue
        return Phrase(
            en: "\(value) is on the \(list) list (entry \(entry)).",
            ja: "\(value) は\(isDeny ? "拒否" : "許可")リストにあります（登録：\(entry)）。"
        )
    }

    private var transactionPhrase: Phrase {
        switch self {
        case .direction("outbound"): Phrase(en: "The message is outbound.", ja: "送信メールです。")
        case .direction: Phrase(en: "The message is inbound.", ja: "受信メールです。")
        case .account(let name): Phrase(en: "Sent by the account \(name).", ja: "アカウント \(name) から送信されました。")
        case .tls("none"): Phrase(en: "The transaction was not encrypted.", ja: "通信は暗号化されていません。")
        case .tls("unknown"):
            Phrase(en: "Whether the transaction was encrypted is unknown.", ja: "通信が暗号化されていたかは不明です。")
        case .tls(let word): Phrase(en: "The transaction was encrypted (\(word)).", ja: "通信は暗号化されています（\(word)）。")
        case .size(let bytes): Phrase(en: "The message has \(bytes) bytes.", ja: "メールの大きさは \(bytes) バイトです。")
        default: builtInPhrase
        }
    }

    private var namePhrase: Phrase {
        switch self {
        case .clientNetwork(let client, let network):
            Phrase(en: "The client \(client) is in \(network).", ja: "接続元 \(client) は \(network) に含まれます。")
        case .clientName(let name, let pattern):
            Phrase(en: "The client is called \(name) (\(pattern)).", ja: "接続元の名前は \(name) です（\(pattern)）。")
        case .helo(let name, let pattern):
            Phrase(en: "The client says it is \(name) (\(pattern)).", ja: "接続元は \(name) と名乗りました（\(pattern)）。")
        case .returnPath("", _): Phrase(en: "The return path is empty (a bounce).", ja: "返送先は空です（エラー通知）。")
        case .returnPath(let address, let pattern):
            Phrase(en: "The return path is \(address) (\(pattern)).", ja: "返送先は \(address) です（\(pattern)）。")
        case .recipient(let address, let pattern):
            Phrase(en: "It is for \(address) (\(pattern)).", ja: "宛先は \(address) です（\(pattern)）。")
        case .allRecipients(let count):
            Phrase(en: "So are all \(count) recipients.", ja: "\(count) 件の宛先すべてが該当します。")
        case .author(let address, let pattern):
            Phrase(en: "From says \(address) (\(pattern)).", ja: "差出人は \(address) と書かれています（\(pattern)）。")
        default: builtInPhrase
        }
    }

    private var checkPhrase: Phrase {
        switch self {
        case .result(let method, let word):
            Phrase(en: "The result of \(method) is \(word).", ja: "\(method) の結果は \(word) です。")
        case .signer(let domain, let pattern):
            Phrase(en: "\(domain) signed it (\(pattern)).", ja: "\(domain) の署名が正しく付いています（\(pattern)）。")
        case .dmarcPolicy("absent"):
            Phrase(en: "The author's domain has no DMARC policy.", ja: "差出人のドメインに DMARC の設定はありません。")
        case .dmarcPolicy(let word):
            Phrase(
                en: "The DMARC policy of the author's domain is \(word).",
                ja: "差出人のドメインの DMARC ポリシーは \(word) です。"
            )
        case .standing(let word): Phrase(en: "The sender is \(word).", ja: "差出人の判定は \(word) です。")
        case .finding(let identifier, let arguments):
            Phrase(
                en: "Found: \(identifier) (\(arguments.joined(separator: ", "))).",
                ja: "\(identifier) が見つかりました（\(arguments.joined(separator: "、"))）。"
            )
        case .level(let word):
            Phrase(
                en: "Inspections say: \(Finding.Severity(rawValue: word)?.levelWord.english ?? word).",
                ja: "検査の結果は「\(Finding.Severity(rawValue: word)?.levelWord.japanese ?? word)」です。"
            )
        case .points(let sum, let least):
            Phrase(en: "The findings make \(sum) points, at least \(least).", ja: "所見の点数の合計は \(sum) 点で、\(least) 点以上です。")
        default: builtInPhrase
        }
    }
}

extension VerdictGround {
    /// What the built-in rules say.
    fileprivate var builtInPhrase: Phrase {
        switch self {
        case .dmarcAsks(let domain, let policy):
            Phrase(
                en: "DMARC fails, and \(domain) asks for this policy: \(policy).",
                ja: "DMARC 不合格で、\(domain) は \(policy) を求めています。"
            )
        case .trustedForwarder(let client, let network):
            Phrase(
                en: "The client \(client) is a trusted forwarder (\(network)).",
                ja: "接続元 \(client) は信頼する転送サーバーです（\(network)）。"
            )
        case .trustedChain(let sealer):
            Phrase(
                en: "Before it was forwarded it passed DMARC, as \(sealer), which is trusted, certifies (ARC).",
                ja: "転送される前は DMARC に合格していたことを、信頼する \(sealer) が証明しています（ARC）。"
            )
        case .mailingList(let domain):
            Phrase(
                en: "It came over a mailing list of \(domain), which is authentic.",
                ja: "認証された \(domain) のメーリングリストから届きました。"
            )
        case .fromFields(let count):
            Phrase(en: "The message has \(count) From fields.", ja: "From ヘッダーが \(count) 個あります。")
        case .authorDomains([]):
            Phrase(en: "From names no domain that can be used.", ja: "From に使えるドメインが書かれていません。")
        case .authorDomains(let domains):
            Phrase(
                en: "From names several domains: \(domains.prefix(5).joined(separator: ", ")).",
                ja: "From に複数のドメインがあります：\(domains.prefix(5).joined(separator: "、"))"
            )
        case .dmarcUndecided(let domain):
            Phrase(
                en: "DMARC could not be evaluated for \(domain), and the answer could be to refuse.",
                ja: "\(domain) の DMARC を確認できず、拒否すべきメールの可能性があります。"
            )
        case .chainUndecided:
            Phrase(
                en: "The ARC seals, which might excuse the failure, could not be verified.",
                ja: "不合格の理由になりうる ARC の封印を、今は検証できませんでした。"
            )
        case .refusedByZone(let zone, let subject, let meaning):
            Phrase(
                en: "\(zone) lists \(subject) (\(meaning)).",
                ja: "\(subject) は \(zone) に登録されています（\(meaning)）。"
            )
        case .exceeded(let excess, let most): excess.phrase(most)
        default: Phrase(en: "", ja: "")
        }
    }
}
