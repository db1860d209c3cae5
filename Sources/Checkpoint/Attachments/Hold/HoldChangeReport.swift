/// The answer to `sekisho hold drop`.
public struct HoldChangeReport: Report {
    let held: HeldMessage
    let deed: HoldEvent.Deed
    /// Microseconds since 1970.
    let now: Int64

    public var exitCode: ReportExit { .fine }

    /// Until when the password of the archive in the message is given out; nil where there is none.
    private var passwordUntil: Int64? {
        held.password != nil && held.passwordUntil > now ? held.passwordUntil : nil
    }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/hold/change/1",
            "id": .string(held.identifier.description),
            "deed": .string(deed.rawValue),
            "passwordUntil": .optional(passwordUntil.map { LedgerTime.text($0) }),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line(Phrase.heldDropped("\(held.identifier)").text(in: language))
        if let passwordUntil {
            page.note(
                Phrase.passwordStays(until: LedgerTime.local(passwordUntil)).text(in: language),
                indent: 0,
                .faint
            )
        }
        return page
    }
}
