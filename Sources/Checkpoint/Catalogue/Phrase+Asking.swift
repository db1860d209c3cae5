import DNS

extension Phrase {
    /// A question that could not be answered, for every check that asks the DNS.
    static func unanswered(_ question: Question, _ failure: Answer.Failure) -> Phrase {
        let asked = "\(question.type.name) \(question.name)"
        return switch failure {
        case .serverFailure:
            Phrase(
                en: "The DNS servers failed to answer for \(asked). Trying again later may help.",
                ja: "\(asked) の問い合わせに DNS サーバーが応答できませんでした。時間をおくと解決することがあります。"
            )
        case .timeout:
            Phrase(
                en: "No DNS answer for \(asked) came in time. Trying again later may help.",
                ja: "\(asked) の問い合わせが時間切れになりました。時間をおくと解決することがあります。"
            )
        case .bogus:
            Phrase(
                en: "The DNS answer for \(asked) is proved false by DNSSEC.",
                ja: "\(asked) の応答は DNSSEC の検証に失敗したため、信用できません。"
            )
        case .limit:
            Phrase(
                en: "The DNS answer for \(asked) passed a limit on size, aliases or waiting questions.",
                ja: "\(asked) の応答が、大きさ・別名・待ち行列のいずれかの上限を超えました。"
            )
        }
    }

    /// The time for a whole check is used up.
    static var timeExpired: Phrase {
        Phrase(
            en: "The check took longer than it is allowed to, so it was broken off.",
            ja: "判定に時間がかかりすぎたため、途中で打ち切りました。"
        )
    }
}
