/// The answer to `sekisho hold release`.
public struct HoldReleaseReport: Report {
    let identifier: LedgerIdentifier
    let server: MailServer
    /// Whether it travelled as a file in another message, since it could not as it is.
    let isWrapped: Bool
    /// What became of it for each; nil where it was delivered.
    var recipients: [(address: String, trouble: CopyTrouble?)] = []

    init(identifier: LedgerIdentifier, server: MailServer, isWrapped: Bool) {
        self.identifier = identifier
        self.server = server
        self.isWrapped = isWrapped
    }

    /// Whoever did not get it may at another try.
    public var exitCode: ReportExit { recipients.allSatisfy { $0.trouble == nil } ? .fine : .unknown }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/hold/release/1",
            "id": .string(identifier.description),
            "server": .string(server.host),
            "wrapped": .bool(isWrapped),
            "recipients": .array(
                recipients.map { recipient in
                    [
                        "address": .string(recipient.address),
                        "delivered": .bool(recipient.trouble == nil),
                        "trouble": recipient.trouble?.json(in: language) ?? .null,
                    ]
                }
            ),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        for (address, trouble) in recipients {
            let state: Phrase = trouble == nil ? .released : .notReleased
            page.row(address, width: 30, Page.Piece(state.text(in: language), trouble == nil ? .good : .bad))
            if let trouble { page.note(trouble.phrase.text(in: language), indent: 4, .caution) }
        }
        if isWrapped { page.note(Phrase.releasedAsFile.text(in: language), indent: 0, .faint) }
        return page
    }
}
