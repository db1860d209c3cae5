import Authentication
import Mail

/// Marks a message for its reader and for the programs behind us. All changes are edits over the untouched bytes, so
/// that one road serves messages in transit and files.
struct Marker: Sendable {
    let settings: MarkingSettings
    /// Our name in Authentication-Results (RFC 8601 section 2.5) and in notices.
    let server: String

    init(_ settings: MarkingSettings, server: String) {
        self.settings = settings
        self.server = server
    }

    /// The changes to be made; none for a message that is refused.
    func edits(for evidence: Evidence, verdict: Verdict) -> [Edit] { marking(for: evidence, verdict: verdict).edits }

    /// The same, and what it does.
    func marking(
        for evidence: Evidence,
        verdict: Verdict,
        attachments: AttachmentTreatment = AttachmentTreatment()
    ) -> Marking {
        var marks: Verdict.Marks?
        switch verdict.action {
        case .reject, .deferral: return Marking()
        case .deliver, .hold: break
        case .mark(let wanted): marks = wanted
        }
        let message = evidence.message
        var marking = Marking()
        let header = Self.wholeHeader(of: message)
        var top = topFields(for: evidence, verdict, attachments)
        if let tag = marks?.subjectTag.flatMap({ SubjectTag($0, bytesMax: settings.limits.tagBytesMax) }) {
            let tagged = tag.tagging(header)
            marking.edits += tagged.edits
            if let field = tagged.newField { top.append(field) }
            marking.isTagged = !tagged.edits.isEmpty || tagged.newField != nil
        }
        let forged = ForgedFields(servers: [server] + settings.removeOthers)
        let replaced = Set(marking.edits.map(\.range))
        let removals = forged.edits(in: header).filter { !replaced.contains($0.range) }
        marking.forgedFields = removals.count
        marking.edits += removals
        marking.edits = Self.insertions(of: top, into: message) + marking.edits
        if marks?.hasNotice == true {
            let (edits, placements) = notices(for: evidence)
            marking.edits += edits
            marking.notices = placements
        }
        return marking
    }

    /// Our own fields, each with its line break, from top to bottom. What leaves the house says nothing of our rules.
    private func topFields(
        for evidence: Evidence,
        _ verdict: Verdict,
        _ attachments: AttachmentTreatment
    ) -> [[UInt8]] {
        guard evidence.direction == .inbound else { return [] }
        var fields: [[UInt8]] = []
        if settings.hasResults { fields.append(evidence.results(authservID: server).headerField()) }
        if settings.hasVerdict {
            fields.append(VerdictField(limits: settings.limits).bytes(for: evidence, verdict, attachments))
        }
        return fields
    }

    /// The header with all its fields: one who hides a forged field behind thousands of others must not succeed.
    private static func wholeHeader(of message: Message) -> Header {
        let isCut = message.header.defects.contains { $0.kind == .tooManyFields || $0.kind == .headerTooLarge }
        guard isCut else { return message.header }
        var limits = Mail.Limits.standard
        limits.fieldsMax = .max
        limits.messageFieldsMax = .max
        limits.headerBytesMax = .max
        return Header(parsing: message.bytes, limits: limits)
    }

    private static func insertions(of fields: [[UInt8]], into message: Message) -> [Edit] {
        let fields = fields.map { LineEndings.changing($0, to: message.lineBreak).dropLast(message.lineBreak.count) }
        guard message.root.header.isEmpty else { return fields.map { .insertOnTop(Array($0), of: message) } }
        // Each insertion would bring an empty line of its own.
        let whole = Array(fields.joined(separator: message.lineBreak))
        return whole.isEmpty ? [] : [.insertOnTop(whole, of: message)]
    }
}
