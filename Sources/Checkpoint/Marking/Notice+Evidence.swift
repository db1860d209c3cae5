import Authentication
import DNS
import Inspection
import Mail

extension Notice {
    /// What there is to tell about a message. Nothing in it accuses beyond the evidence.
    init(_ evidence: Evidence, server: String, limits: MarkingLimits = .standard) {
        let standing = Standing(evidence)
        var lines = [standing.notice]
        if let claimed = Self.claimed(evidence, limits) { lines.append(.noticeClaimed(claimed)) }
        lines.append(Self.vouched(standing, evidence))
        let indicators = evidence.indicators
        if let via = indicators.via { lines.append(.noticeVia(via.shown)) }
        if indicators.encryption == .plain { lines.append(.noticePlain) }
        lines += Reservation.all(standing, evidence).compactMap(\.notice)
        // What is merely good to know stays in the record: a notice that says little is read by nobody.
        if let assessment = evidence.assessment, (assessment.level ?? .note) > .note {
            if let phrase = assessment.phrase { lines.append(phrase) }
            lines += Self.found(evidence, limits)
        } else {
            lines += Self.found(evidence, limits) { $0.words == nil }
        }
        if let advice = standing.advice { lines.append(advice) }
        self.init(heading: .noticeHeading(Self.shown(server, limits)), lines: lines)
    }

    /// What inspections found, the gravest first.
    private static func found(
        _ evidence: Evidence,
        _ limits: MarkingLimits,
        where isWanted: (Finding) -> Bool = { _ in true }
    ) -> [Phrase] {
        let ordered = evidence.findings.filter(isWanted).sorted { ($1.severity, $1.points) < ($0.severity, $0.points) }
        let phrases = ordered.lazy.compactMap { finding in
            var shown = finding
            shown.arguments = finding.arguments.map { Self.shown($0, limits) }
            return shown.notice
        }
        return Array(phrases.prefix(limits.findingsMax))
    }

    /// The sender as a mail reader shows it: the first mailbox of the first From field.
    private static func claimed(_ evidence: Evidence, _ limits: MarkingLimits) -> String? {
        let header = evidence.message.header
        guard let field = header.first(named: "From") else { return nil }
        let list = AddressList(parsing: header.value(of: field), charsets: .system)
        guard let mailbox = list.mailboxes.first else { return nil }
        var address = mailbox.address
        if address.unicodeScalars.count > limits.foreignCharactersMax {
            // The domain is what counts.
            address = String(address.prefix(limits.foreignCharactersMax / 4)) + "...@" + mailbox.domain.text
        }
        address = shown(address, limits)
        guard let name = mailbox.displayName.map({ shown($0, limits) }), !name.isEmpty else {
            return address.isEmpty ? nil : address
        }
        return address.isEmpty ? name : "\(name) <\(address)>"
    }

    private static func vouched(_ standing: Standing, _ evidence: Evidence) -> Phrase {
        if case .proven(let domain, _) = standing { return .noticeProven(domain.shown) }
        let indicators = evidence.indicators
        if let domain = indicators.signedBy { return .noticeSigned(domain.shown) }
        if let domain = indicators.mailedBy { return .noticeMailed(domain.shown) }
        return indicators.authentication == .undetermined ? .noticeUndetermined : .noticeNobody
    }

    /// Foreign text in one line, without characters that a reader obeys instead of showing.
    static func shown(_ text: String, _ limits: MarkingLimits) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            guard scalars.count < limits.foreignCharactersMax else {
                scalars.append(contentsOf: "...".unicodeScalars)
                break
            }
            scalars.append(Visible.isHarmless(scalar) ? scalar : " ")
        }
        return Array(String(scalars).utf8)[...].trimmed.text
    }
}
