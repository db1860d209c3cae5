extension LedgerSearch {
    /// Whether an entry that is not in the database yet is wanted: the same conditions as those of the statement.
    func matches(_ entry: LedgerEntry) -> Bool {
        matchesTime(entry.identifier) && matchesWords(entry) && matchesParties(entry)
    }

    private func matchesTime(_ identifier: LedgerIdentifier) -> Bool {
        since.map { identifier.microseconds >= $0 } ?? true && until.map { identifier.microseconds < $0 } ?? true
    }

    private func matchesWords(_ entry: LedgerEntry) -> Bool {
        for condition in results where condition.word != entry.word(of: condition.method) { return false }
        let pairs = [
            (standing, entry.standing), (action, entry.action), (rule, entry.rule), (queueID, entry.queueID ?? ""),
        ]
        for (wanted, found) in pairs { if let wanted, wanted != found { return false } }
        guard let subject else { return true }
        return Self.folded(entry.subject ?? "").contains(Self.folded(subject))
    }

    /// As SQLite's LIKE compares: ASCII letters alike, all else as it is.
    private static func folded(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.isASCII ? $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 : $0 }
            )
        )
    }

    private func matchesParties(_ entry: LedgerEntry) -> Bool {
        guard sender != nil || recipient != nil else { return true }
        let parties = LedgerParty.all(
            authors: entry.authors,
            returnPath: entry.returnPath,
            recipients: entry.recipients
        )
        func holds(_ pattern: PartyPattern?, _ isRole: (LedgerParty.Role) -> Bool) -> Bool {
            pattern.map { pattern in parties.contains { isRole($0.role) && pattern.matches($0) } } ?? true
        }
        return holds(sender) { $0 != .recipient } && holds(recipient) { $0 == .recipient }
    }
}

extension LedgerEntry {
    func word(of method: LedgerSearch.ResultCondition.Method) -> String {
        switch method {
        case .spf: spf
        case .dkim: dkim
        case .dmarc: dmarc
        case .arc: arc
        }
    }
}
