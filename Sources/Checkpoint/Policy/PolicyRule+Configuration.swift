import Wire

extension PolicyRule {
    /// What a rule does; the raw value is the word of `action`.
    private enum Deed: String, CaseIterable {
        case deliver, mark, hold, reject
        case deferral = "defer"
        /// Known only to say why not.
        case discard
    }

    /// Reads one `[[rule]]`; nil when it names no action.
    init?(_ table: ConfigurationTable, place: Int, _ limits: PolicyLimits) {
        name = table.name("name") ?? "rule \(place)"
        isObserving = table.boolean("observe", default: false)
        guard let deed = Self.deed(table) else {
            // Everything else is asked for all the same, so that all problems are told at once.
            _ = RuleCondition.all(table, isHarmful: false)
            _ = RuleCondition.all(table.table("unless"), isHarmful: true)
            _ = Self.action(.deliver, table, limits)
            return nil
        }
        // A refusal is for all recipients: it must not hit one of whom the rule does not speak.
        let isHarmful = deed == .reject || deed == .deferral
        conditions = RuleCondition.all(table, isHarmful: isHarmful)
        exceptions = RuleCondition.all(table.table("unless"), isHarmful: !isHarmful)
        action = Self.action(deed, table, limits)
    }

    private static func deed(_ table: ConfigurationTable) -> Deed? {
        guard table.has("action") else {
            table.report("action", .missing)
            _ = table.optionalString("action")
            return nil
        }
        guard let word = table.optionalString("action") else { return nil }
        guard let deed = Deed(rawValue: word) else {
            let allowed = Deed.allCases.filter { $0 != .discard }.map(\.rawValue)
            table.report("action", .unknownChoice(word, allowed: allowed))
            return nil
        }
        guard deed != .discard else {
            table.report("action", .impossible(.discardRefused))
            return nil
        }
        return deed
    }

    private static func action(
        _ deed: Deed,
        _ table: ConfigurationTable,
        _ limits: PolicyLimits
    ) -> Verdict.Action {
        let isLater = deed == .deferral
        let code = table.integer("code", default: isLater ? 451 : 550, in: isLater ? 400...499 : 500...599)
        let status = table.value("status", default: isLater ? "4.7.1" : "5.7.1", expected: .statusExpected) {
            Self.isStatus($0) && $0.utf8.first == (isLater ? 0x34 : 0x35) ? $0 : nil
        }
        let text = table.optionalValue("text", expected: .replyTextExpected) { Self.replyText($0, limits) }
        let marks = Verdict.Marks(
            subjectTag: table.optionalString("subject-tag"),
            hasNotice: table.boolean("notice", default: true)
        )
        warnOfIdleKeys(deed, table)
        switch deed {
        case .deliver, .discard: return .deliver
        case .mark: return .mark(marks)
        case .hold: return .hold(reason: text ?? "held by rule")
        case .reject: return .reject(SMTPReply(code, status, text ?? "Not accepted for reasons of policy"))
        case .deferral:
            return .deferral(SMTPReply(code, status, text ?? "Not accepted now for reasons of policy"))
        }
    }

    /// Keys that the action does not use were meant for something else.
    private static func warnOfIdleKeys(_ deed: Deed, _ table: ConfigurationTable) {
        let answers = deed == .reject || deed == .deferral
        for key in ["code", "status"] where table.has(key) && !answers {
            table.report(key, .impossible(.replyOnlyFor(deed.rawValue)))
        }
        if table.has("text"), !answers, deed != .hold {
            table.report("text", .impossible(.replyOnlyFor(deed.rawValue)))
        }
        for key in ["subject-tag", "notice"] where table.has(key) && deed != .mark {
            table.report(key, .impossible(.marksOnlyForMark))
        }
    }

    /// `5.7.1`: class, subject, detail (RFC 3463 section 2).
    private static func isStatus(_ text: String) -> Bool {
        let parts = Array(text.utf8).split(separator: 0x2E, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].count == 1 else { return false }
        return parts.allSatisfy { (1...3).contains($0.count) && $0.allSatisfy { (0x30...0x39).contains($0) } }
    }

    private static func replyText(_ text: String, _ limits: PolicyLimits) -> String? {
        guard !text.isEmpty, text.utf8.count <= limits.replyBytesMax else { return nil }
        return text.utf8.allSatisfy { (0x20...0x7E).contains($0) } ? text : nil
    }
}
