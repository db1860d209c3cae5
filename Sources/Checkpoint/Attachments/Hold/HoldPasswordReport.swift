/// The answer to `sekisho hold password`.
public struct HoldPasswordReport: Report {
    let held: HeldMessage
    let password: HoldPassword

    public var exitCode: ReportExit { .fine }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/hold/password/1",
            "id": .string(held.identifier.description),
            "password": .string(password.text),
            "until": .string(LedgerTime.text(held.passwordUntil)),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line(password.text, .strong)
        page.note(Phrase.passwordNoted.text(in: language), indent: 0, .faint)
        return page
    }
}
