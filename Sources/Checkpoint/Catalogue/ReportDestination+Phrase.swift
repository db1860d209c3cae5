public import Authentication
import DNS

extension ReportDestination.Verdict: Explained {
    public var phrase: Phrase {
        switch self {
        case .accepted(let uris):
            Phrase(
                en: "Reports go to \(uris.map(\.text).joined(separator: ", ")).",
                ja: "レポートの送り先は \(uris.map(\.text).joined(separator: "、")) です。"
            )
        case .notConfirmed(let question):
            Phrase(
                en: "The receiving domain has not agreed: there is no DMARC record at \(question.name).",
                ja: "受け取り側のドメインが承諾していません（\(question.name) に DMARC レコードがありません）。"
            )
        case .overrideElsewhere(let question):
            Phrase(
                en: "The record at \(question.name) names an address on another host, so no report is sent.",
                ja: "\(question.name) のレコードが別のホストの宛先を指しているため、レポートは送られません。"
            )
        case .notMail:
            Phrase(en: "Reports can be sent by mail only.", ja: "レポートはメール（mailto:）でのみ送れます。")
        case .unanswered(let question, let failure): .unanswered(question, failure)
        }
    }
}
