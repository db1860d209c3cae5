import GRDB

/// A search as a statement. Whatever a person typed is a bound value; the text is made of the constants here alone.
struct LedgerQuery {
    static let columns = """
        id, queue_id, direction, client, authors, return_path, recipients, subject, size, standing, \
        spf, dkim, dmarc, arc, action, rule
        """

    private(set) var sql: String
    private(set) var arguments: [any DatabaseValueConvertible] = []

    init(_ search: LedgerSearch, limits: LedgerLimits = .standard) {
        sql = ""
        var conditions: [String] = []
        func add(_ condition: String, _ values: [any DatabaseValueConvertible], _ query: inout LedgerQuery) {
            conditions.append(condition)
            query.arguments += values
        }
        if let since = search.since { add("key >= ?", [LedgerIdentifier.firstKey(at: since)], &self) }
        if let until = search.until { add("key < ?", [LedgerIdentifier.firstKey(at: until)], &self) }
        for result in search.results { add(Self.result(result), [result.word], &self) }
        for (column, common, value) in [
            ("standing", "proven", search.standing), ("action", "deliver", search.action),
            ("rule", "default", search.rule),
        ] {
            if let value { add(Self.equation(column, isCommon: value == common, common), [value], &self) }
        }
        if let queueID = search.queueID { add("queue_id = ?", [queueID], &self) }
        if let subject = search.subject { add(#"subject LIKE ? ESCAPE '\'"#, [Self.part(subject)], &self) }
        if let sender = search.sender { add(Self.party("1, 2", sender), Self.values(sender), &self) }
        if let recipient = search.recipient { add(Self.party("3", recipient), Self.values(recipient), &self) }
        let filter = conditions.isEmpty ? "" : " WHERE " + conditions.joined(separator: " AND ")
        sql = "SELECT \(Self.columns) FROM message\(filter) ORDER BY key DESC LIMIT ?"
        arguments.append(max(0, min(search.limit, limits.answersMax)))
    }

    private static func result(_ condition: LedgerSearch.ResultCondition) -> String {
        let common = condition.method == .arc ? "none" : "pass"
        return equation(condition.method.rawValue, isCommon: condition.word == common, common)
    }

    /// The second half says what the partial index says, so that it can be used.
    private static func equation(_ column: String, isCommon: Bool, _ common: String) -> String {
        isCommon ? "\(column) = ?" : "\(column) = ? AND \(column) <> '\(common)'"
    }

    private static func party(_ roles: String, _ pattern: PartyPattern) -> String {
        let rows =
            pattern.domain == nil
            ? "address IN (\(pattern.addresses.map { _ in "?" }.joined(separator: ", ")))"
            : "(domain = ? OR domain > ? AND domain < ?)"
        return "key IN (SELECT key FROM party WHERE \(rows) AND role IN (\(roles)))"
    }

    /// The names below a domain lie between `jp.example.` and `jp.example/`, the character behind the dot.
    private static func values(_ pattern: PartyPattern) -> [any DatabaseValueConvertible] {
        pattern.domain.map { [$0, $0 + ".", $0 + "/"] } ?? pattern.addresses
    }

    private static func part(_ text: String) -> String {
        let escaped = text.unicodeScalars.flatMap { scalar -> [Unicode.Scalar] in
            ["%", "_", "\\"].contains(scalar) ? ["\\", scalar] : [scalar]
        }
        return "%" + String(String.UnicodeScalarView(escaped)) + "%"
    }
}
