/// The answer to `sekisho hold drop`.
public struct HoldChangeReport: Report {
    let identifier: LedgerIdentifier
    let deed: HoldEvent.Deed

    public var exitCode: ReportExit { .fine }

    public func body(in language: Language) -> JSONValue {
        ["schema": "sekisho/hold/change/1", "id": .string(identifier.description), "deed": .string(deed.rawValue)]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        page.line(Phrase.heldDropped("\(identifier)").text(in: language))
        return page
    }
}
