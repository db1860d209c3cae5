import Inspection

/// The answer to `sekisho hold open`.
public struct HoldOpenReport: Report {
    let identifier: LedgerIdentifier
    var findings: [HoldOpening.Opened]
    /// Whether what was opened is written, and nothing delivered.
    var isWriting = false
    /// Whether nothing says where it could be delivered.
    var lacksServer = false
    /// What became of the delivery; nil when the message stays.
    var release: HoldReleaseReport?

    init(identifier: LedgerIdentifier, findings: [HoldOpening.Opened]) {
        self.identifier = identifier
        self.findings = findings
    }

    /// Whether everything is open, and no rule wants anything of it any more.
    var isFine: Bool { findings.allSatisfy(\.isFine) }

    public var exitCode: ReportExit {
        guard isFine else { return .bad }
        return isWriting ? .fine : release?.exitCode ?? .unknown
    }

    public func body(in language: Language) -> JSONValue {
        [
            "schema": "sekisho/hold/open/1",
            "id": .string(identifier.description),
            "released": .bool(release?.exitCode == .fine),
            "attachments": .array(findings.map(\.json)),
            "recipients": release?.body(in: language)["recipients"] ?? .array([]),
        ]
    }

    public func page(in language: Language) -> Page {
        var page = Page()
        for finding in findings { finding.write(to: &page, in: language) }
        page.blank()
        if isWriting {
            let isWritten = findings.contains { $0.written != nil }
            page.line((isWritten ? Phrase.openedAndWritten : .nothingToWrite).text(in: language), .strong)
            return page
        }
        guard let release else {
            page.line(Phrase.staysHeld.text(in: language), .strong)
            if isFine, lacksServer {
                page.note(InputError.noReleaseServer.phrase.text(in: language), indent: 0, .caution)
            }
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

extension HoldOpening.Opened {
    fileprivate var json: JSONValue {
        [
            "name": .string(name),
            "type": .optional(type),
            "closed": .bool(isClosed),
            "lock": .string(closure.rawValue),
            "findings": .strings(findings.map(\.identifier)),
            "action": .string(action.rawValue),
            "rule": .string(rule),
            "trouble": .optional(trouble?.word),
            "written": .optional(written),
        ]
    }

    fileprivate func write(to page: inout Page, in language: Language) {
        let shown = Phrase.fileName(name).text(in: language)
        page.line("\(shown)  \(type ?? "?")", isFine ? .good : .bad)
        if let closure = closure.phrase {
            page.note(closure.text(in: language), indent: 2, isClosed ? .caution : .plain)
        }
        for finding in findings where finding.identifier != "attachment.encrypted" {
            page.note("! " + finding.phrase.text(in: language), indent: 2, .caution)
        }
        if let trouble { page.note(trouble.phrase.text(in: language), indent: 2, .caution) }
        if action != .deliver { page.note(Phrase.ruleObjects(rule).text(in: language), indent: 2) }
        if let written { page.row(Phrase.heldFile.text(in: language), Page.Piece(written)) }
    }
}
