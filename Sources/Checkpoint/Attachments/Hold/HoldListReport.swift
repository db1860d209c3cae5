import Mail

/// The answer to `sekisho hold list`.
public struct HoldListReport: Report {
    let messages: [HeldMessage]

    public var exitCode: ReportExit { .fine }

    public func body(in language: Language) -> JSONValue {
        ["schema": "sekisho/hold/list/1", "messages": .array(messages.map(\.json))]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        if messages.isEmpty { page.line(Phrase.nothingHeld.text(in: language)) }
        for held in messages { held.write(to: &page, in: language) }
        return page
    }
}

extension HeldMessage {
    /// Without the password.
    var json: JSONValue {
        [
            "id": .string(identifier.description),
            "time": .string(LedgerTime.text(identifier.microseconds)),
            "queueID": .optional(queueID),
            "state": .string(state.rawValue),
            "returnPath": .string(returnPath.text),
            "recipients": .array(recipients.map { .string($0.text) }),
            "from": .string(from),
            "subject": .string(subject),
            "bytes": .number(bytes),
            "sha256": .string(sha256),
            "keptUntil": .string(LedgerTime.text(keepUntil)),
            "passwordUntil": password == nil ? .null : .string(LedgerTime.text(passwordUntil)),
            "attachments": .array(
                files.map { file in
                    [
                        "name": .string(file.name),
                        "bytes": .number(file.size),
                        "sha256": .string(file.sha256),
                        "action": .string(file.action.rawValue),
                        "troubles": .strings(file.troubles ?? []),
                    ]
                }
            ),
        ]
    }

    /// Two lines and one for each file.
    func write(to page: inout Page, in language: Language) {
        let style: Page.Style = state.isKept ? .strong : .faint
        page.line(
            Page.Piece(identifier.description, style),
            Page.Piece("  \(LedgerTime.local(identifier.microseconds))  ", .faint),
            Page.Piece(Phrase.heldState(state).text(in: language))
        )
        page.note("\(from)  \(subject)", indent: 2)
        for file in files {
            let deed = Phrase.attachmentAction(file.action).text(in: language)
            let name = Phrase.fileName(file.name).text(in: language)
            page.note("\(name)  \(file.size)  \(deed)", indent: 4, .faint)
            for trouble in file.troubles ?? [] { page.note(trouble, indent: 6, .caution) }
        }
    }
}
