import Mail

/// The answer to `sekisho hold show`.
public struct HoldShowReport: Report {
    let held: HeldMessage
    let events: [HoldEvent]
    let file: String

    public var exitCode: ReportExit { .fine }

    public func body(in language: Language) -> JSONValue {
        held.json.merging([
            "schema": "sekisho/hold/show/1",
            "file": held.state.isKept ? .string(file) : .null,
            "events": .array(
                events.map { event in
                    [
                        "time": .string(LedgerTime.text(event.time)),
                        "who": .string(event.who),
                        "deed": .string(event.deed.rawValue),
                        "reason": .string(event.reason),
                        "detail": .string(event.detail),
                    ]
                }
            ),
        ])
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        held.write(to: &page, in: language)
        page.blank()
        func row(_ label: Phrase, _ value: String) { page.row(label.text(in: language), Page.Piece(value)) }
        row(.queueIdentifier, held.queueID ?? "-")
        row(.returnPath, held.returnPath.text)
        for recipient in held.recipients { row(.to, recipient.text) }
        row(.size, Phrase.bytes(Int64(held.bytes)).text(in: language))
        row(.heldUntil, LedgerTime.local(held.keepUntil))
        if held.password != nil { row(.passwordUntil, LedgerTime.local(held.passwordUntil)) }
        if held.state.isKept { row(.heldFile, file) }
        guard !events.isEmpty else { return page }
        page.blank()
        for event in events {
            let words = [event.who, event.deed.rawValue, event.detail, event.reason].filter { !$0.isEmpty }
            page.note("\(LedgerTime.local(event.time))  \(words.joined(separator: "  "))", indent: 2)
        }
        return page
    }
}
