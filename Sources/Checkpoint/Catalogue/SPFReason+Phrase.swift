public import Authentication
import DNS

extension SPFReason: Explained {
    public var phrase: Phrase {
        switch self {
        case .domainUnusable(let text): Self.unusable(text)
        case .domainAbsent(let domain):
            Phrase(en: "\(domain) does not exist.", ja: "\(domain) は存在しないドメインです。")
        case .noRecord(let domain):
            Phrase(en: "\(domain) publishes no SPF record.", ja: "\(domain) は SPF レコードを公開していません。")
        case .matched(let term, let domain):
            Phrase(
                en: "The client matches “\(term)” in the record of \(domain).",
                ja: "接続元は \(domain) のレコードの「\(term)」に一致しました。"
            )
        case .nothingMatched(let domain):
            Phrase(
                en: "Nothing in the record of \(domain) matches the client, and it does not say what to do then.",
                ja: "接続元は \(domain) のレコードのどれにも一致せず、その場合の扱いも書かれていません。"
            )
        case .severalRecords(let domain, let count): Self.severalRecords(domain, count)
        case .recordTooLong(let domain, let bytes): Self.tooLong(domain, bytes)
        case .syntax(let error, let domain): Self.malformed(error, domain)
        case .targetWithoutRecord(let term, let domain): Self.recordMissing(term, domain)
        case .targetUnusable(let term, let name): Self.targetUnusable(term, name)
        case .tooManyTerms(let limit): Self.tooManyTerms(limit)
        case .tooManyVoids(let limit): Self.tooManyVoids(limit)
        case .tooManyExchanges(let domain, let limit): Self.tooManyExchanges(domain, limit)
        case .tooDeep(let limit): Self.tooDeep(limit)
        case .unanswered(let question, let failure): .unanswered(question, failure)
        case .timeExpired: .timeExpired
        }
    }

    private static func unusable(_ text: String) -> Phrase {
        guard !text.isEmpty else {
            return Phrase(en: "The sender names no domain.", ja: "送信者にドメインがありません。")
        }
        return Phrase(
            en: "“\(text)” is no domain that could publish a record.",
            ja: "「\(text)」はレコードを公開できるドメイン名ではありません。"
        )
    }

    // MARK: - What the owner of the record has to mend

    private static func severalRecords(_ domain: DomainName, _ count: Int) -> Phrase {
        Phrase(
            en: "\(domain) publishes \(count) SPF records, where one is allowed.",
            ja: "\(domain) に SPF レコードが \(count) 件あります。置けるのは 1 件だけです。"
        )
    }

    private static func tooLong(_ domain: DomainName, _ bytes: Int) -> Phrase {
        Phrase(
            en: "The record of \(domain) is \(bytes) bytes long, more than is read.",
            ja: "\(domain) のレコードは \(bytes) バイトあり、長すぎるため読みません。"
        )
    }

    private static func malformed(_ error: SPFSyntaxError, _ domain: DomainName) -> Phrase {
        Phrase(
            en: "The record of \(domain) is malformed at “\(error.term)”: \(error.kind.phrase.english)",
            ja: "\(domain) のレコードの「\(error.term)」に誤りがあります。\(error.kind.phrase.japanese)"
        )
    }

    private static func recordMissing(_ term: String, _ domain: DomainName) -> Phrase {
        Phrase(
            en: "“\(term)” leads to \(domain), which publishes no SPF record.",
            ja: "「\(term)」の参照先 \(domain) に SPF レコードがありません。"
        )
    }

    private static func targetUnusable(_ term: String, _ name: String) -> Phrase {
        Phrase(
            en: "“\(term)” leads to “\(name)”, which is no domain name.",
            ja: "「\(term)」の参照先「\(name)」はドメイン名ではありません。"
        )
    }

    private static func tooManyTerms(_ limit: Int) -> Phrase {
        Phrase(
            en: "Evaluating the record takes more than the \(limit) DNS lookups that are allowed.",
            ja: "レコードの判定に必要な DNS 参照が、上限の \(limit) 回を超えました。"
        )
    }

    private static func tooManyVoids(_ limit: Int) -> Phrase {
        Phrase(
            en: "More than \(limit) terms of the record ask for names that have no data.",
            ja: "データのない名前を参照する項目が、上限の \(limit) 個を超えました。"
        )
    }

    private static func tooManyExchanges(_ domain: DomainName, _ limit: Int) -> Phrase {
        Phrase(
            en: "\(domain) has more than \(limit) mail servers, too many for “mx”.",
            ja: "\(domain) のメールサーバーが \(limit) 台を超えるため、mx を判定できません。"
        )
    }

    private static func tooDeep(_ limit: Int) -> Phrase {
        Phrase(
            en: "Records lead to further records more than \(limit) levels deep.",
            ja: "レコードの参照が \(limit) 段を超えて続いています。"
        )
    }
}
