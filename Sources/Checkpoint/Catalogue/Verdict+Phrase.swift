extension Verdict: Explained {
    /// What is done, and by which rule.
    public var phrase: Phrase { Observation(rule: rule, action: action).phrase }
}

extension Verdict.Observation: Explained {
    public var phrase: Phrase {
        let action = action.phrase
        switch rule {
        case Policy.defaultRule:
            return Phrase(en: "\(action.english); no rule applies.", ja: "\(action.japanese)（該当するルールはありません）。")
        case Policy.observeRule:
            return Phrase(
                en: "\(action.english); the policy only observes.",
                ja: "\(action.japanese)（観察モードのため、判定は実行しません）。"
            )
        default:
            return Phrase(
                en: "\(action.english); the rule “\(rule)” decides.",
                ja: "\(action.japanese)（ルール「\(rule)」）。"
            )
        }
    }

    /// The same of a rule that is only observed.
    var observedPhrase: Phrase {
        let action = action.phrase
        return Phrase(
            en: "Observed only: the rule “\(rule)” would have said “\(action.english)”.",
            ja: "観察のみ：ルール「\(rule)」なら「\(action.japanese)」でした。"
        )
    }
}

extension Verdict.Action: Explained {
    public var phrase: Phrase {
        switch self {
        case .deliver: Phrase(en: "Delivered", ja: "配送します")
        case .mark: Phrase(en: "Delivered with a mark", ja: "印を付けて配送します")
        case .hold(let reason): Phrase(en: "Held (\(reason))", ja: "保留します（\(reason)）")
        case .reject(let reply): Phrase(en: "Refused: \(reply.line)", ja: "拒否します：\(reply.line)")
        case .deferral(let reply): Phrase(en: "Refused for now: \(reply.line)", ja: "一時的に拒否します：\(reply.line)")
        }
    }
}
