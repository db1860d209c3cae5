import Foundation

/// A search as a person typed it.
public struct GivenSearch: Sendable {
    public var from: String?
    public var to: String?
    public var since: String?
    public var until: String?
    /// Such as `spf=fail`.
    public var results: [String] = []
    public var standing: String?
    public var action: String?
    public var rule: String?
    public var queueID: String?
    public var subject: String?
    public var limit: Int = 100

    public init() {}

    /// - Parameter now: seconds since 1970, from which `2h` is counted back.
    func search(now: Int64, pseudonym: Pseudonym?, limits: LedgerLimits = .standard) throws(InputError) -> LedgerSearch
    {
        var search = LedgerSearch()
        search.sender = try pattern(from, "--from", pseudonym)
        search.recipient = try pattern(to, "--to", pseudonym)
        search.since = try moment(since, "--since", now)
        search.until = try moment(until, "--until", now)
        for result in results { search.results.append(try condition(result)) }
        search.standing = try word(standing, "--standing", LedgerSearch.standings)
        search.action = try word(action, "--action", LedgerSearch.actions)
        search.rule = rule
        search.queueID = queueID
        search.subject = subject
        guard (1...limits.answersMax).contains(limit) else { throw .limitOutOfRange(limit, most: limits.answersMax) }
        search.limit = limit
        return search
    }

    private func pattern(_ text: String?, _ option: String, _ pseudonym: Pseudonym?) throws(InputError) -> PartyPattern?
    {
        guard let text else { return nil }
        guard let pattern = PartyPattern(text, pseudonym: pseudonym) else { throw .notAParty(option, text) }
        return pattern
    }

    private func moment(_ text: String?, _ option: String, _ now: Int64) throws(InputError) -> Int64? {
        guard let text else { return nil }
        guard let moment = LedgerTime.parse(text, now: now) else { throw .notALogTime(option, text) }
        return moment
    }

    private func word(_ text: String?, _ option: String, _ words: [String]) throws(InputError) -> String? {
        guard let text else { return nil }
        guard words.contains(text) else { throw .notAWord(option, text, words) }
        return text
    }

    private func condition(_ text: String) throws(InputError) -> LedgerSearch.ResultCondition {
        let parts = text.utf8.split(separator: UInt8(ascii: "="), omittingEmptySubsequences: false).map { String($0) }
        let word = parts.count == 2 ? parts[1] ?? "" : ""
        guard let method = parts.first?.flatMap({ LedgerSearch.ResultCondition.Method(rawValue: $0) }),
            LedgerSearch.resultWords.contains(word)
        else { throw .notAResult(text) }
        return LedgerSearch.ResultCondition(method: method, word: word)
    }
}

extension LedgerSearch {
    static let standings = ["proven", "unproven", "contradicted", "ambiguous", "undetermined"]
    static let actions = ["deliver", "mark", "hold", "reject", "defer"]
    static let resultWords = [
        "none", "pass", "fail", "softfail", "neutral", "policy", "temperror", "permerror",
    ]
}
