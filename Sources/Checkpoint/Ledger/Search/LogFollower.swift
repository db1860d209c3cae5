import Foundation

/// `sekisho log --follow`: what matches, as it comes in.
public struct LogFollower: Sendable {
    private let view: LedgerView
    private var search: LedgerSearch
    private var seen: Set<LedgerIdentifier> = []
    /// Records come in nearly in the order of time: a message that took long is recorded behind later ones.
    private static let slackMicroseconds: Int64 = 120 * 1_000_000

    /// - Parameter now: seconds since 1970; what was recorded before is shown only as far as `--since` asks for it.
    public init(_ given: GivenSearch, in view: LedgerView, now: Int64) throws(InputError) {
        self.view = view
        search = try view.search(given, now: now)
        guard search.since == nil else { return }
        search.since = now * 1_000_000 - Self.slackMicroseconds
        let before = LedgerTime.now
        seen = Set(try view.entries(matching: search).filter { $0.identifier.microseconds < before }.map(\.identifier))
    }

    /// What has come in since the last look, the newest last; nil if nothing did.
    public mutating func news() throws(InputError) -> LogNews? {
        search.limit = LedgerLimits.standard.answersMax
        let all = try view.entries(matching: search)
        let fresh = all.filter { !seen.contains($0.identifier) }
        guard let newest = all.first?.identifier.microseconds else { return nil }
        let from = max(search.since ?? 0, newest - Self.slackMicroseconds)
        search.since = from
        seen = Set(all.map(\.identifier).filter { $0.microseconds >= from })
        return fresh.isEmpty ? nil : LogNews(fresh.reversed())
    }
}

/// Messages that came in while somebody looked.
public struct LogNews: Sendable {
    private let entries: [LedgerEntry]

    init(_ entries: [LedgerEntry]) { self.entries = entries }

    public func page(in language: Language) -> Page {
        var page = Page()
        for entry in entries { page.add(entry, zone: .current, in: language) }
        return page
    }

    /// An object a line.
    public var lines: [UInt8] { entries.flatMap { $0.json.line(forPeople: true) + [0x0A] } }
}
