import Authentication
import Foundation

/// The answer to `sekisho log explain`: the whole story of one message.
public struct ExplainReport: Report {
    let story: JSONValue
    /// Other records with the queue identifier that was asked for, the newest first: mail servers use them again.
    let others: [LedgerIdentifier]
    let zone: TimeZone

    /// - Parameter name: the identifier of a record, or the mail server's queue identifier.
    public init(of name: String, in view: LedgerView) throws(InputError) {
        guard view.isThere else { throw .nothingRecorded(view.dataFolder) }
        var search = LedgerSearch()
        search.queueID = name
        var found = LedgerIdentifier(name).map { [$0] } ?? []
        if found.isEmpty { found = try view.entries(matching: search).map(\.identifier) }
        guard let first = found.first, let bytes = try view.story(of: first) else { throw .noRecord(name) }
        guard let story = JSONValue(parsing: bytes) else { throw .recordUnreadable(first) }
        self.init(story, others: Array(found.dropFirst()))
    }

    init(_ story: JSONValue, others: [LedgerIdentifier] = [], zone: TimeZone = .current) {
        self.story = story
        self.others = others
        self.zone = zone
    }

    public var exitCode: ReportExit { .fine }

    public func body(in language: Language) -> JSONValue {
        story.changing(["authentication", "dmarc"], DMARCOutcome.completed).localized(in: language).merging([
            "schema": "sekisho/log/explain/1", "others": .strings(others.map(\.description)),
        ])
    }
}
