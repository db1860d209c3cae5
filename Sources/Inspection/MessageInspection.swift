public import Mail

/// All inspections of a message, in their order. What is to be inspected besides goes into this list.
public struct MessageInspection: Sendable {
    private let settings: InspectionSettings

    public init(_ settings: InspectionSettings) { self.settings = settings }

    /// - Parameters:
    ///   - sender: what authentication, the envelope and the ledger say about it.
    ///   - attachments: what it carries, by `Part.id`, opened outside of this process.
    public func inspect(
        _ message: Message,
        sender: SenderFacts = SenderFacts(),
        attachments: [Int: OpenedFile] = [:]
    ) -> InspectionReport {
        let content = MessageContent(message, settings)
        let scan = scan(content)
        let form = FormReplyInspection(content, scan, settings, recipients: sender.recipients)
        var findings = TextInspection(scan, tricks(content)).findings
        findings += [form.finding].compactMap { $0 }
        findings += ThreadInspection(content, sender, settings).findings
        if hasLure(findings), !isKnown(sender) {
            findings += TraceInspection(content, isJapanese: scan.isJapanese, tables: settings.traces).findings
        }
        findings += acquaintance(sender, content)
        return report(findings, content)
    }

    /// Looks for the words of all topics in subject and texts.
    private func scan(_ content: MessageContent) -> TextScan {
        var scan = TextScan(settings.vocabulary)
        scan.read(FoldedText(content.subject), at: .field("Subject"))
        for text in content.texts { scan.read(FoldedText(text.text), at: .part(text.part.id)) }
        return scan
    }

    private func tricks(_ content: MessageContent) -> LetterTricks {
        var tricks = LetterTricks()
        tricks.read(content.subject)
        for author in content.authors { tricks.read(author.displayName ?? "") }
        for text in content.texts { tricks.read(text.text) }
        return tricks
    }

    /// Whether a message wants something of its reader, or claims to be somebody: without that a trace means nothing.
    private func hasLure(_ findings: [Finding]) -> Bool {
        findings.contains { $0.points > 0 && $0.aspect != .trace && $0.aspect != .conversation }
    }

    private func isKnown(_ sender: SenderFacts) -> Bool {
        sender.isVouchedFor || (sender.isCorrespondent == true && !sender.provenAuthors.isEmpty)
    }

    /// What speaks for it. An address alone is no acquaintance, anybody can write it: its domain must be proven.
    private func acquaintance(_ sender: SenderFacts, _ content: MessageContent) -> [Finding] {
        let author = content.authors.first?.address ?? ""
        if sender.isVouchedFor { return [Finding(.vouchedFor, [sender.provenAuthors.min() ?? author])] }
        guard sender.isCorrespondent == true, !sender.provenAuthors.isEmpty else { return [] }
        return [Finding(.correspondent, [author])]
    }

    private func report(_ findings: [Finding], _ content: MessageContent) -> InspectionReport {
        var counts: [String: Int] = [:]
        let kept = findings.compactMap { finding -> Finding? in
            counts[finding.identifier, default: 0] += 1
            guard counts[finding.identifier, default: 0] <= settings.limits.findingsOfKindMax else { return nil }
            var finding = finding
            finding.points = settings.weights.points(of: finding)
            return finding
        }
        var report = InspectionReport(assessment: Assessment(kept, weights: settings.weights))
        report.findings = kept
        report.isCutOff = content.isCutOff
        return report
    }
}
