/// The answer to `sekisho hold open`.
public struct HoldOpenReport: Report {
    let identifier: LedgerIdentifier
    let findings: [HoldOpening.Finding]
    /// What became of the delivery; nil when the message stays.
    var release: HoldReleaseReport?

    init(identifier: LedgerIdentifier, findings: [HoldOpening.Finding]) {
        self.identifier = identifier
        self.findings = findings
    }

    /// Whether everything is open, and no rule wants anything of it any more.
    var isFine: Bool { findings.allSatisfy { !$0.isClosed && $0.action == .deliver && $0.trouble == nil } }

    public var exitCode: ReportExit { isFine ? release?.exitCode ?? .unknown : .bad }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/hold/open/1",
            "id": .string(identifier.description),
            "released": .bool(release?.exitCode == .fine),
            "attachments": .array(
                findings.map { finding in
                    [
                        "name": .string(finding.name),
                        "type": .optional(finding.type),
                        "closed": .bool(finding.isClosed),
                        "findings": .strings(finding.findings),
                        "action": .string(finding.action.rawValue),
                        "rule": .string(finding.rule),
                        "trouble": .optional(finding.trouble),
                    ]
                }
            ),
            "recipients": release?.body(in: language)["recipients"] ?? .array([]),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        for finding in findings {
            let isFine = !finding.isClosed && finding.action == .deliver
            let name = Phrase.fileName(finding.name).text(in: language)
            page.line("\(name)  \(finding.type ?? "?")", isFine ? .good : .bad)
            if finding.isClosed { page.note(Phrase.stillClosed.text(in: language), indent: 2, .caution) }
            for identifier in finding.findings { page.note("! \(identifier)", indent: 2, .caution) }
            if finding.action != .deliver { page.note(Phrase.ruleObjects(finding.rule).text(in: language), indent: 2) }
        }
        page.blank()
        guard let release else {
            page.line(Phrase.staysHeld.text(in: language), .strong)
            return page
        }
        page.line(Phrase.openedAndReleased.text(in: language), .strong)
        for (address, trouble) in release.recipients {
            let state: Phrase = trouble == nil ? .released : .notReleased
            page.row(address, width: 30, Page.Piece(state.text(in: language), trouble == nil ? .good : .bad))
        }
        return page
    }
}
