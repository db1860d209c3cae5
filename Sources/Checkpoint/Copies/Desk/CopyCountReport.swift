/// The answer to `sekisho copy count`: what came in, what went out, and whether that adds up.
public struct CopyCountReport: Report {
    let day: String
    var counts: [String: CopyCounts] = [:]
    /// What is in the spool now, counted there.
    var waiting: [String: Int] = [:]
    var before: CopyReconciliation?

    init(day: String) { self.day = day }

    /// A copy may be under way between the two counts; more than that is a difference.
    private var addsUp: Bool { counts.values.allSatisfy { $0.unaccounted == 0 } }

    public var exitCode: ReportExit { addsUp ? .fine : .bad }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/copy/count/1",
            "day": .string(day),
            "addsUp": .bool(addsUp),
            "targets": .array(Self.rows(counts, waiting)),
            "before": before.map { ["day": .string($0.day), "targets": .array(Self.rows($0.counts, nil))] } ?? .null,
        ]
    }

    private static func rows(_ counts: [String: CopyCounts], _ found: [String: Int]?) -> [JSONValue] {
        counts.sorted { $0.key < $1.key }.map { name, counts in
            [
                "target": .string(name),
                "carried": .number(counts.carried),
                "stored": .number(counts.stored),
                "retried": .number(counts.retried),
                "copied": .number(counts.copied),
                "failed": .number(counts.failed),
                "dropped": .number(counts.dropped),
                "unaccounted": .number(counts.unaccounted),
                "waiting": .number(counts.waiting),
                "found": found.map { .number($0[name] ?? 0) } ?? .null,
            ]
        }
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        Self.write(day, counts, to: &page, in: language)
        if let before {
            page.blank()
            Self.write(before.day, before.counts, to: &page, in: language)
        }
        return page
    }

    private static func write(
        _ day: String,
        _ counts: [String: CopyCounts],
        to page: inout Page,
        in language: Language
    ) {
        page.line(day, .strong)
        if counts.isEmpty { page.line("  " + Phrase.noCopies.text(in: language)) }
        for (name, counts) in counts.sorted(by: { $0.key < $1.key }) {
            page.row(name, width: 16, Page.Piece(counts.phrase.text(in: language)))
            if counts.unaccounted > 0 {
                page.note(Phrase.unaccounted(counts.unaccounted).text(in: language), indent: 18, .bad)
            }
        }
    }
}
