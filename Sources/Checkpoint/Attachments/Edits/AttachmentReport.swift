import Mail

/// The text in a message that says what was done with its attachments, and how to get them.
struct AttachmentReport: Sendable {
    /// Those that were changed.
    let records: [AttachmentRecord]
    let server: String
    let contact: String?
    /// The name under which the original is held.
    let held: LedgerIdentifier?
    let limits: AttachmentLimits

    func entity(in languages: [Language]) -> MessageEntity {
        .text(text(in: languages), subtype: "plain", fileName: Self.fileName)
    }

    private static let fileName = "sekisho-report.txt"

    func text(in languages: [Language]) -> String {
        languages.map { language in lines.map { $0.text(in: language) + "\r\n" }.joined() }.joined(separator: "\r\n")
    }

    private var lines: [Phrase] {
        let empty = Phrase(en: "", ja: "")
        var lines: [Phrase] = [.reportHeading(shown(server)), empty]
        for record in records.prefix(limits.reportedMax) {
            lines.append(.reportedFile(name(record), bytes: record.size))
            if let digest = record.sha256 { lines.append(.reportedDigest(digest)) }
            lines.append(deed(record))
            if let reason = record.reason {
                lines.append(.reportedReason(Phrase(en: shown(reason.english), ja: shown(reason.japanese))))
            }
            for trouble in told(record) {
                lines.append(.reportedTrouble(Phrase(en: shown(trouble.english), ja: shown(trouble.japanese))))
            }
            lines.append(empty)
        }
        if records.count > limits.reportedMax {
            lines += [.reportedMore(records.count - limits.reportedMax), empty]
        }
        guard let held else { return lines }
        lines.append(contact.map { Phrase.reportContact(shown($0)) } ?? Phrase.reportAdministrator)
        lines.append(.reportHeld(held.description))
        return lines
    }

    /// What did not work; of no interest where something else did.
    private func told(_ record: AttachmentRecord) -> [Phrase] {
        record.action == .sanitise ? [] : record.troubles.prefix(limits.reportedTroublesMax).map(\.phrase)
    }

    private func name(_ record: AttachmentRecord) -> Phrase {
        let name = shown(record.name)
        return name.isEmpty ? .unnamedFile : Phrase(en: name, ja: name)
    }

    private func deed(_ record: AttachmentRecord) -> Phrase {
        switch record.action {
        case .deliver: Phrase(en: "", ja: "")
        case .quarantine: .reportedQuarantine(shown(record.newName ?? ""))
        case .sanitise: .reportedSanitised(shown(record.newName ?? ""))
        case .remove: .reportedRemoved
        }
    }

    /// Foreign text in one line, without characters that a reader obeys instead of showing.
    private func shown(_ text: String) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limits.reportedNameMax) {
            scalars.append(Visible.isHarmless(scalar) ? scalar : " ")
        }
        if text.unicodeScalars.count > limits.reportedNameMax { scalars.append("…") }
        return Array(String(scalars).utf8)[...].trimmed.text
    }
}

extension AttachmentRecord {
    /// What made it so, as far as it is the reader's business: what was seen in the file, what is known of the sender.
    fileprivate var reason: Phrase? {
        (grounds.first(where: \.isAboutFile) ?? grounds.first(where: \.isAboutSender))?.phrase
    }
}

extension VerdictGround {
    fileprivate var isAboutFile: Bool {
        switch self {
        case .fileType, .fileName, .declaredType, .fileSize, .fileState, .fileDepth, .fileFinding: true
        default: false
        }
    }

    fileprivate var isAboutSender: Bool {
        switch self {
        case .senderNotAuthenticated, .correspondent, .result, .standing: true
        default: false
        }
    }
}
