public import Authentication
import DNS

extension ReverseDNSReason: Explained {
    public var phrase: Phrase {
        switch self {
        case .confirmed(let name):
            Phrase(
                en: "The client is called \(name), and \(name) has the client's address.",
                ja: "接続元の名前は \(name) で、その名前からも同じアドレスが引けます。"
            )
        case .unconfirmed(let names): Self.unconfirmed(names)
        case .nameless:
            Phrase(
                en: "The client's address has no name in the DNS (no PTR record).",
                ja: "接続元のアドレスには逆引きの名前（PTR レコード）がありません。"
            )
        case .unanswered(let question, let failure): .unanswered(question, failure)
        case .timeExpired: .timeExpired
        }
    }

    private static func unconfirmed(_ names: [DomainName]) -> Phrase {
        let first = names.first.map(\.description) ?? ""
        guard names.count > 1 else {
            return Phrase(
                en: "The client is called \(first), but \(first) does not have the client's address.",
                ja: "接続元の名前は \(first) ですが、その名前からは同じアドレスが引けません。"
            )
        }
        return Phrase(
            en: "The client has \(names.count) names, \(first) the first, and none has the client's address.",
            ja: "接続元には \(first) など \(names.count) 個の名前がありますが、どれからも同じアドレスが引けません。"
        )
    }
}
