public import Authentication

extension SenderIDReason: Explained {
    public var phrase: Phrase {
        switch self {
        case .record(let reason): reason.phrase
        case .responsibleAddress(let failure): failure.phrase
        case .submitterDiffers(let announced, let found):
            Phrase(
                en: "The sender announced \(announced) as responsible, but the header names \(found).",
                ja: "送信時に申告された責任者は \(announced) ですが、ヘッダーには \(found) とあります。"
            )
        case .submitterMalformed(let text):
            Phrase(
                en: "The SUBMITTER parameter “\(text)” holds no address.",
                ja: "SUBMITTER パラメーター「\(text)」はアドレスとして読めません。"
            )
        }
    }
}

extension ResponsibleAddress.Failure: Explained {
    public var phrase: Phrase {
        switch self {
        case .missing:
            Phrase(en: "The header names nobody as sender.", ja: "ヘッダーに送信者の記載がありません。")
        case .several(let source, let count):
            Phrase(
                en: "The header has \(count) \(source.rawValue) fields, where one is allowed.",
                ja: "ヘッダーに \(source.rawValue) が \(count) 個あります。書けるのは 1 個だけです。"
            )
        case .severalMailboxes(let source):
            Phrase(
                en: "\(source.rawValue) names more than one mailbox, so nobody alone is responsible.",
                ja: "\(source.rawValue) に複数のアドレスがあり、責任者を 1 人に決められません。"
            )
        case .malformed(let source):
            Phrase(
                en: "\(source.rawValue) cannot be read as one address.",
                ja: "\(source.rawValue) を 1 つのアドレスとして読めません。"
            )
        case .domainMissing(let source):
            Phrase(
                en: "The address in \(source.rawValue) has no domain name.",
                ja: "\(source.rawValue) のアドレスにドメイン名がありません。"
            )
        }
    }
}
