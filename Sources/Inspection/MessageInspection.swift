public import Mail

/// All inspections of a message, in their order. What is to be inspected besides goes into this list.
public final class MessageInspection: Sendable {
    private let settings: InspectionSettings
    private let senders: SenderInspection
    private let links: LinkInspection
    private let textLinks: TextLinks

    public init(_ settings: InspectionSettings) {
        self.settings = settings
        links = LinkInspection(settings)
        senders = SenderInspection(settings, links)
        textLinks = TextLinks(suffixes: settings.suffixes, limits: settings.limits)
    }

    /// - Parameters:
    ///   - sender: what authentication, the envelope and the ledger say about it.
    ///   - attachments: what it carries, by `Part.id`, opened outside of this process.
    public func inspect(
        _ message: Message,
        sender facts: SenderFacts = SenderFacts(),
        attachments: [Int: OpenedFile] = [:]
    ) -> InspectionReport {
        let reading = senders.reading(message.header, charsets: settings.charsets)
        let content = MessageContent(message, reading, settings)
        let scan = scan(content)
        let survey = links.survey(shownLinks(content, attachments), base: content.base)
        var findings = senders.findings(for: reading, facts: facts, text: content.visibleText, links: survey)
        findings += links.findings(in: survey, sender: reading, facts: facts)
        findings += content.markupFindings
        findings +=
            TextInspection(
                scan,
                tricks(content),
                hasLink: survey.targets.contains(where: \.isFollowed)
            ).findings
        findings += attachments.sorted { $0.key < $1.key }.flatMap { $0.value.findings(inPart: $0.key) }
        let form = FormReplyInspection(content, scan, settings, recipients: facts.recipients)
        findings += [form.finding].compactMap { $0 }
        findings += ThreadInspection(content, facts, settings).findings
        if hasLure(findings), !isKnown(facts) {
            findings += TraceInspection(content, isJapanese: scan.isJapanese, tables: settings.traces).findings
        }
        var report = report(findings)
        report.linkDomains = survey.domains
        if settings.wantsLinkDigests { report.linkDigests = links.digests(in: survey) }
        report.isCutOff = content.isCutOff || survey.isCutOff
        return report
    }

    /// The report with findings that somebody else had to be asked for, weighed anew.
    public func report(_ report: InspectionReport, adding findings: [Finding]) -> InspectionReport {
        var whole = self.report(report.findings + findings)
        whole.linkDomains = report.linkDomains
        whole.linkDigests = report.linkDigests
        whole.isCutOff = report.isCutOff
        return whole
    }

    /// The links of HTML, those in plain text, and those of attachments.
    private func shownLinks(_ content: MessageContent, _ attachments: [Int: OpenedFile]) -> [ShownLink] {
        var all: [ShownLink] = []
        for text in content.texts {
            if let document = text.document {
                all += document.links
            } else {
                all += textLinks.links(in: text.bytes, part: text.part.id)
            }
        }
        for (part, file) in attachments.sorted(by: { $0.key < $1.key }) {
            all += file.allLinks.map { ShownLink(target: $0, origin: .document, part: part) }
        }
        return Array(all.prefix(settings.limits.linksMax))
    }

    /// Looks for the words of all topics in subject and texts.
    private func scan(_ content: MessageContent) -> TextScan {
        var scan = TextScan(settings.vocabulary)
        scan.read(FoldedText(content.subject), at: .field("Subject"))
        for (field, name) in content.names { scan.read(FoldedText(name), at: .field(field)) }
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
        let aspects: Set<Finding.Aspect> = [.sender, .link, .markup, .text]
        let points = findings.lazy.filter { $0.points > 0 && aspects.contains($0.aspect) }.map(\.points)
        return points.reduce(0, +) >= 1
    }

    private func isKnown(_ sender: SenderFacts) -> Bool {
        sender.isVouchedFor || (sender.isCorrespondent == true && !sender.provenAuthors.isEmpty)
    }

    private func report(_ findings: [Finding]) -> InspectionReport {
        var counts: [String: Int] = [:]
        let kept = findings.compactMap { finding -> Finding? in
            counts[finding.identifier, default: 0] += 1
            guard counts[finding.identifier, default: 0] <= settings.limits.findingsOfKindMax else { return nil }
            var finding = finding
            finding.points = settings.weights.points(of: finding)
            finding.arguments = finding.arguments.map { cut($0) }
            return finding
        }
        var report = InspectionReport(assessment: Assessment(kept, weights: settings.weights))
        report.findings = kept
        return report
    }

    /// Between two characters.
    private func cut(_ text: String) -> String {
        guard text.utf8.count > settings.limits.argumentBytesMax else { return text }
        var bytes = 0
        let kept = text.unicodeScalars.prefix {
            bytes += UTF8.width($0)
            return bytes <= settings.limits.argumentBytesMax - 3
        }
        return String(kept) + "…"
    }
}
