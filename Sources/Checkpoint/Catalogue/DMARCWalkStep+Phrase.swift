public import Authentication
import DNS

extension DMARCWalkStep: Explained {
    /// What was found at this step of a walk.
    public var phrase: Phrase {
        switch finding {
        case .nothing: Phrase(en: "no DMARC record", ja: "DMARC レコードなし")
        case .record(let record):
            switch record.standing {
            case .asPublished: Self.found(record)
            case .reportsOnly:
                Phrase(
                    en: "record without a valid policy: counts as p=none",
                    ja: "有効なポリシーのないレコード（p=none とみなします）"
                )
            case .unusable:
                Phrase(
                    en: "record without a valid policy and without an address for reports: not usable",
                    ja: "有効なポリシーもレポートの送り先もないレコード（使えません）"
                )
            }
        case .several(let count):
            Phrase(en: "\(count) DMARC records: none of them counts", ja: "DMARC レコードが \(count) 件（どれも無効）")
        case .unanswered(let failure): .unanswered(answer.question, failure)
        }
    }

    private static func found(_ record: DMARCRecord) -> Phrase {
        switch record.isPublicSuffix {
        case true?:
            Phrase(en: "record of a public suffix (psd=y)", ja: "公開サフィックスのレコード（psd=y）")
        case false?:
            Phrase(en: "record of an organization (psd=n)", ja: "組織ドメインのレコード（psd=n）")
        case nil: Phrase(en: "record", ja: "レコードあり")
        }
    }
}
