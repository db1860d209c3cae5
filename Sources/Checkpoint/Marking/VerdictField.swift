import DNS
import Inspection
import Mail

/// Writes `Sekisho-Verdict`: what was decided and why, for rules of mailboxes and for curious people.
///
/// `standing=contradicted; domain=example.jp; action=mark; rule=…; level=caution; score=3.5; queue=…; version=0.1.0`:
/// tags in this order, values of letters, digits, and `.-_:/+,` alone, every other byte as `%XX`. So nothing that a
/// stranger chose can end a value or look like another tag.
struct VerdictField {
    let limits: MarkingLimits

    static let name = "Sekisho-Verdict"

    /// The whole field, folded, with its line break.
    func bytes(
        for evidence: Evidence,
        _ verdict: Verdict,
        _ attachments: AttachmentTreatment = AttachmentTreatment()
    ) -> [UInt8] {
        let standing = Standing(evidence)
        var tags = [("standing", standing.word)]
        if let domain = standing.domain { tags.append(("domain", domain.description)) }
        tags += [("action", verdict.action.word), ("rule", verdict.rule)]
        if let observed = verdict.observed.first {
            tags.append(("would", observed.action.word))
            tags.append(("would-rule", observed.rule))
        }
        if let level = evidence.assessment?.level { tags.append(("level", level.rawValue)) }
        tags.append(("score", Self.decimal(evidence.findings.reduce(0) { $0 + $1.points })))
        let findings = evidence.findings.prefix(limits.verdictFindingsMax).map(\.identifier)
        if !findings.isEmpty { tags.append(("findings", findings.joined(separator: ","))) }
        let deeds = attachments.counts.map { "\($0.action.rawValue):\($0.count)" }
        if !deeds.isEmpty { tags.append(("attachments", deeds.joined(separator: ","))) }
        if let held = attachments.held { tags.append(("held", "\(held)")) }
        if let queueID = evidence.envelope.queueID { tags.append(("queue", queueID)) }
        return field(tags)
    }

    /// The same for a message that was passed on without having been looked at.
    var bytesOfUnexamined: [UInt8] {
        field([("standing", Standing.undetermined(nil).word), ("action", "deliver"), ("rule", Policy.unexaminedRule)])
    }

    private func field(_ tags: [(String, String)]) -> [UInt8] {
        let tags = tags + [("version", Version.text)]
        var writer = HeaderWriter()
        var text = ""
        for (name, value) in tags {
            if !text.isEmpty { text += "; " }
            text += name
            text += "="
            text += self.value(value)
        }
        writer.add(Self.name, text: text)
        return writer.bytes
    }

    private func value(_ text: String) -> String {
        if text.utf8.count <= limits.verdictValueBytesMax, text.utf8.allSatisfy(Self.isPlain) { return text }
        var result: [UInt8] = []
        for byte in text.utf8.prefix(limits.verdictValueBytesMax) {
            if Self.isPlain(byte) {
                result.append(byte)
            } else {
                result += [0x25, Self.digits[Int(byte >> 4)], Self.digits[Int(byte & 15)]]
            }
        }
        return result.text
    }

    /// Letters, digits, and `.-_:/+,`
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2B...0x3A, 0x5F: true
        default: byte.isLetter
        }
    }

    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The sum of points with one decimal place at most, and within six digits.
    static func decimal(_ points: Double) -> String {
        guard points.isFinite else { return "0" }
        let tenths = Int((min(max(points, -99_999), 99_999) * 10).rounded())
        let text = "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10)"
        return tenths.isMultiple(of: 10) ? text : "\(text).\(tenths.magnitude % 10)"
    }
}
