import Authentication
import DNS
import Inspection
import Mail

extension InspectReport {
    /// What somebody else wrote can be as long as they like; `--json` and `--verbose` have it whole.
    private static let pieceCellsMax = 400

    public func page(in language: Language) -> Page {
        var page = Page(pieceCellsMax: verbose ? .max : Self.pieceCellsMax)
        addVerdict(to: &page, in: language)
        addPolicy(to: &page, in: language)
        addFindings(to: &page, in: language)
        page.blank()
        addMessage(to: &page, in: language)
        page.blank()
        addAuthentication(to: &page, in: language)
        page.blank()
        page.line(Phrase.readerSees.text(in: language), .faint)
        for phrase in evidence.indicators.phrases { page.note(phrase.text(in: language), indent: 2) }
        addAttachments(to: &page, in: language)
        addDefects(to: &page, in: language)
        if verbose {
            page.blank()
            for line in resultsField.utf8.split(separator: 0x0A) { page.line(Self.shown(line), .faint) }
        }
        return page
    }

    /// A line of the field with its fold as blanks, which a terminal shows alike.
    private static func shown(_ line: some Sequence<UInt8>) -> String {
        line.reduce(into: "") { text, byte in
            if byte == 0x09 { text += "    " } else if byte != 0x0D { text.unicodeScalars.append(Unicode.Scalar(byte)) }
        }
    }

    private func addVerdict(to page: inout Page, in language: Language) {
        page.line(
            Page.Piece("\(standing.mark) ", standing.style),
            Page.Piece(standing.phrase.text(in: language), .strong)
        )
        if let grounds = standing.grounds { page.note(grounds.text(in: language), indent: 2) }
        for reservation in reservations { page.note("! " + reservation.phrase.text(in: language), indent: 2, .caution) }
        if let advice = standing.advice { page.note(advice.text(in: language), indent: 2) }
    }

    /// What the policy says, and what it saw.
    private func addPolicy(to page: inout Page, in language: Language) {
        guard let verdict else { return }
        page.blank()
        page.line("→ " + verdict.phrase.text(in: language), .strong)
        for ground in verdict.grounds { page.note(ground.phrase.text(in: language), indent: 2) }
        for seen in verdict.observed {
            page.note(seen.observedPhrase.text(in: language), indent: 2, .caution)
            for ground in seen.grounds { page.note(ground.phrase.text(in: language), indent: 4, .faint) }
        }
    }

    /// What inspections found: what was seen, and why it matters, and what speaks against that.
    private func addFindings(to page: inout Page, in language: Language) {
        if let assessment = evidence.assessment {
            page.blank()
            let nothing = evidence.unopened.isEmpty ? Assessment.foundNothing : Assessment.foundNothingInPart
            let phrase = assessment.phrase ?? nothing
            page.line(
                Page.Piece(assessment.level == nil ? "· " : "! ", assessment.level.style),
                Page.Piece(phrase.text(in: language), .strong)
            )
        }
        for finding in evidence.findings.sorted(by: { ($1.severity, $1.points) < ($0.severity, $0.points) }) {
            page.note("! " + finding.phrase.text(in: language), indent: 2, finding.points > 0 ? .caution : .plain)
            guard let words = finding.words else { continue }
            page.note(words.why.text(in: language), indent: 4, .faint)
            if let against = words.against { page.note(Phrase.against(against).text(in: language), indent: 4, .faint) }
        }
    }

    private func addMessage(to page: inout Page, in language: Language) {
        for (label, value) in summary.rows { page.row(label.text(in: language), Page.Piece(value)) }
        page.add(evidence.envelope, in: language)
    }

    private func addAuthentication(to page: inout Page, in language: Language) {
        page.add(result: "DMARC", evidence.dmarc.result.rawValue, evidence.dmarc.reason.phrase.text(in: language))
        if verbose { for walk in evidence.dmarc.walks { page.add(walk, indent: 15) } }
        addSPF(to: &page, in: language)
        if evidence.dkim.isEmpty { page.add(result: "DKIM", "none", Phrase.notSigned.text(in: language)) }
        for outcome in evidence.dkim { page.add(outcome, verbose: verbose, in: language) }
        if let outcome = evidence.domainKeys {
            page.add(result: "DomainKeys", outcome.result.rawValue, outcome.reason.phrase.text(in: language))
        }
        if evidence.arc.result != .none || verbose {
            page.add(result: "ARC", evidence.arc.result.rawValue, evidence.arc.reason.phrase.text(in: language))
        }
        if let outcome = evidence.client.reverseDNS {
            page.add(
                result: Phrase.reverseDNS.text(in: language),
                outcome.result.rawValue,
                outcome.reason.phrase.text(in: language)
            )
            if verbose { for answer in outcome.answers { page.add(answer: answer, indent: 15) } }
        }
        if verbose, let outcome = evidence.client.senderID {
            page.add(result: "Sender ID", outcome.result.rawValue, outcome.reason.phrase.text(in: language))
        }
    }

    private func addSPF(to page: inout Page, in language: Language) {
        let unknown: Phrase = evidence.envelope.client == nil ? .clientUnknown : .returnPathUnknown
        page.add(
            result: "SPF",
            evidence.client.spf?.result.rawValue ?? "none",
            evidence.client.spf?.reason.phrase.text(in: language) ?? unknown.text(in: language)
        )
        if let explanation = evidence.client.spf?.explanation { page.note("“\(explanation)”", .caution) }
        if verbose, let outcome = evidence.client.spf { page.add(walk: outcome.walk, indent: 15, in: language) }
        if let helo = evidence.client.spfHelo, verbose || helo.result != .none {
            page.add(result: "  HELO", helo.result.rawValue, helo.reason.phrase.text(in: language))
            if verbose { page.add(walk: helo.walk, indent: 15, in: language) }
        }
    }

    private func addDefects(to page: inout Page, in language: Language) {
        let defects = summary.defectCounts
        guard !defects.isEmpty else { return }
        page.blank()
        page.line(Phrase.defects.text(in: language), .caution)
        for (kind, count) in defects {
            page.note(kind.phrase.text(in: language) + (count > 1 ? " ×\(count)" : ""), indent: 2)
        }
    }
}

extension Page {
    /// A check with its result word and its reason.
    mutating func add(result label: String, _ word: String, _ reason: String) {
        row(label, Piece(word.padded(to: 10), .result(word)), Piece(reason))
    }
}

extension Standing {
    var mark: String {
        switch self {
        case .proven: "✓"
        case .unproven, .undetermined: "?"
        case .contradicted, .ambiguous: "✗"
        }
    }

    var style: Page.Style {
        switch self {
        case .proven: .good
        case .unproven, .undetermined: .caution
        case .contradicted, .ambiguous: .bad
        }
    }
}

extension Finding.Severity? {
    fileprivate var style: Page.Style {
        switch self {
        case nil, .note: .faint
        case .caution: .caution
        case .danger: .bad
        }
    }
}
