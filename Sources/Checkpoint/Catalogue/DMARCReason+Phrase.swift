public import Authentication
import DNS

extension DMARCReason: Explained {
    public var phrase: Phrase {
        switch self {
        case .noAuthorDomain:
            Phrase(
                en: "From names no domain whose policy could be asked for.",
                ja: "差出人（From）に、ポリシーを調べられるドメインがありません。"
            )
        case .severalAuthorDomains(let domains): Self.several(domains)
        case .noRecord(let domain):
            Phrase(en: "No DMARC record applies to \(domain).", ja: "\(domain) に適用される DMARC レコードがありません。")
        case .severalRecords(let domain):
            Phrase(
                en: "\(domain) has more than one DMARC record, so none of them counts.",
                ja: "\(domain) に DMARC レコードが複数あるため、どれも無効です。"
            )
        case .recordUnusable(let domain):
            Phrase(
                en: "The DMARC record of \(domain) states no valid policy and no address for reports.",
                ja: "\(domain) の DMARC レコードに、有効なポリシーもレポートの送り先もありません。"
            )
        case .aligned(let spf, let dkim): Self.aligned(spf, dkim)
        case .nothingPassed:
            Phrase(
                en: "Neither SPF nor any signature passed.",
                ja: "SPF も DKIM 署名も、認証に成功したものがありません。"
            )
        case .notAligned(let spf, let dkim): Self.notAligned(spf, dkim)
        case .unanswered(let question, let failure): .unanswered(question, failure)
        case .undecided(let domain):
            Phrase(
                en: "Whether \(domain) vouches for the message could not be found out now.",
                ja: "\(domain) の認証結果が、今は確定できません。時間をおくと解決することがあります。"
            )
        }
    }

    private static func several(_ domains: [DomainName]) -> Phrase {
        let names = domains.prefix(5).map(\.description)
        return Phrase(
            en: "From names several domains: \(names.joined(separator: ", ")). DMARC is made for one.",
            ja: "差出人（From）に複数のドメインがあります（\(names.joined(separator: "、"))）。DMARC は 1 つの場合だけを扱います。"
        )
    }

    private static func aligned(_ spf: DomainName?, _ dkim: [DomainName]) -> Phrase {
        let signers = names(dkim)
        switch (spf, dkim.isEmpty) {
        case (let spf?, false):
            return Phrase(
                en: "Signed by \(signers) and sent by a server of \(spf), which belong to the author's domain.",
                ja: "差出人と同じ組織の \(signers) の署名があり、\(spf) の許可したサーバーから送られています。"
            )
        case (let spf?, true):
            return Phrase(
                en: "Sent by a server of \(spf) (SPF), which belongs to the author's domain.",
                ja: "差出人と同じ組織の \(spf) が許可したサーバー（SPF）から送られています。"
            )
        case (nil, _):
            return Phrase(
                en: "Signed by \(signers) (DKIM), which belongs to the author's domain.",
                ja: "差出人と同じ組織の \(signers) の署名（DKIM）があります。"
            )
        }
    }

    private static func notAligned(_ spf: DomainName?, _ dkim: [DomainName]) -> Phrase {
        let signers = names(dkim)
        switch (spf, dkim.isEmpty) {
        case (let spf?, false):
            return Phrase(
                en: "SPF passed for \(spf), a signature of \(signers) too; neither is of the author's domain.",
                ja: "SPF は \(spf)、DKIM は \(signers) で成功しましたが、差出人のドメインと一致しません。"
            )
        case (let spf?, true):
            return Phrase(
                en: "SPF passed for \(spf), which is not aligned with the author's domain.",
                ja: "SPF は \(spf) で成功しましたが、差出人のドメインと一致しません。"
            )
        case (nil, _):
            return Phrase(
                en: "The signature of \(signers) passed, but is not aligned with the author's domain.",
                ja: "\(signers) の署名は正しいものの、差出人のドメインと一致しません。"
            )
        }
    }

    /// At most three names; a message can have many signatures.
    private static func names(_ domains: [DomainName]) -> String {
        let shown = domains.prefix(3).map(\.description).joined(separator: ", ")
        return domains.count > 3 ? shown + ", …" : shown
    }
}
