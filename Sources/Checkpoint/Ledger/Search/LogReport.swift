import Foundation

/// The answer to `sekisho log`: a line a message, the newest last.
public struct LogReport: Report {
    let entries: [LedgerEntry]
    let zone: TimeZone
    /// Whether there may be older ones that match.
    private let isCutOff: Bool

    /// - Parameter now: seconds since 1970.
    public init(_ given: GivenSearch, in view: LedgerView, now: Int64) throws(InputError) {
        let search = try view.search(given, now: now)
        guard view.isThere else { throw .nothingRecorded(view.dataFolder) }
        let found = try view.entries(matching: search)
        self.init(found.reversed(), isCutOff: found.count >= search.limit)
    }

    init(_ entries: [LedgerEntry], zone: TimeZone = .current, isCutOff: Bool = false) {
        self.entries = entries
        self.zone = zone
        self.isCutOff = isCutOff
    }

    public var exitCode: ReportExit { entries.isEmpty ? .bad : .fine }

    public func body(in language: Language) -> JSONValue {
        ["schema": "sekisho/log/1", "messages": .array(entries.map(\.json))]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        guard !entries.isEmpty else {
            page.line(Phrase.logFoundNothing.text(in: language))
            return page
        }
        page.addLogHead(in: language)
        for entry in entries { page.add(entry, zone: zone, in: language) }
        if isCutOff { page.line(Phrase.newestAlone(entries.count).text(in: language), .faint) }
        return page
    }
}

extension LedgerEntry {
    /// The line of a message as documented in `docs/json.md`.
    var json: JSONValue {
        [
            "id": .string(identifier.description),
            "time": .string(LedgerTime.text(identifier.microseconds)),
            "queueID": .optional(queueID),
            "direction": .string(direction),
            "client": .optional(client),
            "from": .strings(authors),
            "returnPath": .optional(returnPath),
            "recipients": .strings(recipients),
            "subject": .optional(subject),
            "bytes": .integer(size),
            "standing": .string(standing),
            "results": ["spf": .string(spf), "dkim": .string(dkim), "dmarc": .string(dmarc), "arc": .string(arc)],
            "action": .string(action),
            "rule": .string(rule),
        ]
    }
}
