/// The answer to `sekisho copy list`.
public struct CopyListReport: Report {
    let spool: String
    var copies: [CopyView] = []
    /// Servers that do not answer.
    var down: [(target: String, state: ShareState)] = []
    /// Copies that were not listed.
    var more = 0

    init(spool: String) { self.spool = spool }

    public var exitCode: ReportExit { copies.contains { $0.room == .failed } ? .bad : .fine }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/copy/list/1",
            "spool": .string(spool),
            "copies": .array(copies.map { $0.json(in: language) }),
            "more": .number(more),
            "down": .array(
                down.map { one in
                    [
                        "target": .string(one.target),
                        "failures": .number(one.state.attempts),
                        "next": .string(Moment.text(one.state.next / 1000)),
                        "trouble": one.state.trouble?.json(in: language) ?? .null,
                    ]
                }
            ),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        if copies.isEmpty { page.line(Phrase.noCopies.text(in: language)) }
        for copy in copies { copy.write(to: &page, in: language) }
        if more > 0 { page.line(Phrase.moreCopies(more).text(in: language), .faint) }
        for (target, state) in down {
            page.blank()
            page.line(Phrase.targetDown(target, failures: state.attempts).text(in: language), .caution)
            if let trouble = state.trouble { page.note(trouble.phrase.text(in: language), indent: 2) }
        }
        return page
    }
}
