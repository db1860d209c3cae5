extension Phrase {
    static let time = Phrase(en: "Time", ja: "日時")
    static let queueIdentifier = Phrase(en: "Queue ID", ja: "キュー ID")
    static let recordIdentifier = Phrase(en: "Record", ja: "記録番号")
    static let verdict = Phrase(en: "Verdict", ja: "判定")
    static let direction = Phrase(en: "Direction", ja: "方向")
    static let messageIdentifier = Phrase(en: "Message-ID", ja: "Message-ID")
    static let size = Phrase(en: "Size", ja: "大きさ")
    static let account = Phrase(en: "Account", ja: "アカウント")
    static let findings = Phrase(en: "What was noticed", ja: "気づいた点")
    static let changes = Phrase(en: "Changed", ja: "変更")
    static let signatures = Phrase(en: "Signed", ja: "署名")
    static let seal = Phrase(en: "Sealed", ja: "封印")
    static let copies = Phrase(en: "Copied to", ja: "複製先")
    static let duration = Phrase(en: "Took", ja: "所要時間")

    static let logFoundNothing = Phrase(en: "No message matches.", ja: "該当するメールはありません。")

    /// The end of a list that may go on.
    static func newestAlone(_ count: Int) -> Phrase {
        Phrase(
            en: "These are the newest \(count); there may be more: --limit, --since, --until.",
            ja: "新しい順に \(count) 通だけを表示しました。ほかにもある場合は --limit、--since、--until で指定してください。"
        )
    }

    /// The essential line of our own mail.
    static let outboundNotJudged = Phrase(
        en: "Mail of our own on its way out: it is signed, not judged. What receivers will check is below.",
        ja: "自組織からの送信メールです。署名の対象であり、判定の対象ではありません。下の結果は参考です。"
    )

    /// The essential line of a message that is larger than the limits.
    static let notExamined = Phrase(
        en: "This message was not examined: it is larger than the limits.",
        ja: "上限を超えているため、このメールは検査していません。"
    )

    static let checksLeftOut = Phrase(
        en: "The results of the checks were too long to be kept.",
        ja: "検査結果は長すぎたため、保存されていません。"
    )

    static func direction(_ word: String) -> Phrase {
        word == Direction.outbound.rawValue ? Phrase(en: "outbound", ja: "送信") : Phrase(en: "inbound", ja: "受信")
    }

    static func bytes(_ count: Int64) -> Phrase { Phrase(en: "\(count) bytes", ja: "\(count) バイト") }

    static func otherRecords(_ identifiers: [String]) -> Phrase {
        let shown = identifiers.prefix(10).joined(separator: " ")
        return Phrase(
            en: "The mail server used this identifier for other messages too: \(shown)",
            ja: "このキュー ID は、ほかのメールにも使われています：\(shown)"
        )
    }

    /// The essential sentence of a verdict.
    static func ruleDecided(rule: String, action: String) -> Phrase {
        let done = done(action)
        switch rule {
        case "default": return Phrase(en: "No rule applied: \(done.english).", ja: "該当するルールはなく、\(done.japanese)。")
        case Policy.unexaminedRule:
            return Phrase(en: "Without a rule: \(done.english).", ja: "ルールは適用せず、\(done.japanese)。")
        case "observe":
            return Phrase(en: "The policy only observes: \(done.english).", ja: "観察モードのため、\(done.japanese)。")
        default:
            return Phrase(
                en: "The rule “\(rule)” decided: \(done.english).",
                ja: "ルール「\(rule)」により、\(done.japanese)。"
            )
        }
    }

    static func wouldHaveDecided(rule: String, action: String) -> Phrase {
        Phrase(
            en: "Only observed: the rule “\(rule)” would have decided “\(action)”.",
            ja: "観察のみ：ルール「\(rule)」なら「\(deed(action))」としていました。"
        )
    }

    private static func deed(_ action: String) -> String {
        switch action {
        case "deliver": "配送"
        case "mark": "印を付けて配送"
        case "hold": "保留"
        case "reject": "受信拒否"
        case "defer": "一時拒否"
        default: action
        }
    }

    private static func done(_ action: String) -> Phrase {
        switch action {
        case "mark": Phrase(en: "delivered with a mark", ja: "印を付けて配送しました")
        case "hold": Phrase(en: "held until a person decides", ja: "人が判断するまで保留しました")
        case "reject": Phrase(en: "refused", ja: "受信を拒否しました")
        case "defer": Phrase(en: "refused for now", ja: "一時的に拒否しました")
        default: Phrase(en: "delivered", ja: "配送しました")
        }
    }
}
