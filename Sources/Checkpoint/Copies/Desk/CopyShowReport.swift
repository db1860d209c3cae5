/// The answer to `sekisho copy show`.
public struct CopyShowReport: Report {
    let view: CopyView

    public var exitCode: ReportExit { .fine }

    public func body(in language: Language) -> JSONValue {
        view.json(in: language).merging([
            "schema": "sekisho/copy/show/1",
            "file": .string(view.file),
            "messageOffset": .number(view.messageStart),
        ])
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        view.write(to: &page, in: language)
        page.blank()
        for recipient in view.entry.recipients {
            page.row(Phrase.to.text(in: language), Page.Piece(CopyView.text(recipient)))
        }
        page.blank()
        page.line(Phrase.copyFile(view.file, offset: view.messageStart).text(in: language), .faint)
        return page
    }
}
