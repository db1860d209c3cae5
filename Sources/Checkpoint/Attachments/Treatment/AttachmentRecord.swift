import Inspection

/// What was done with one attachment, and why: for the ledger, the report in the message and the log.
struct AttachmentRecord: Sendable, Hashable {
    var part: Int
    var name: String
    /// The word of what it is by its content; nil when it could not be opened.
    var type: String?
    /// Bytes.
    var size: Int
    /// In hexadecimal digits; nil for what stays as it is.
    var sha256: String?
    var action: AttachmentAction
    var rule: String
    var grounds: [VerdictGround] = []
    /// Rules that would have decided before, had they not been in observe mode.
    var observed: [String] = []
    /// The converter that made what stands in its place, and the name of that.
    var converter: String?
    var newName: String?
    /// What did not work: why it could not be opened, converters that failed.
    var troubles: [AttachmentTrouble] = []
}

extension AttachmentRecord {
    /// As it was decided; what comes of it is filled in behind.
    init(_ decision: AttachmentDecision, size: Int) {
        part = decision.file.part
        name = decision.file.name.cut(to: AttachmentRecord.nameBytesMax)
        type = decision.type?.word.cut(to: AttachmentRecord.nameBytesMax)
        self.size = size
        action = .deliver
        rule = decision.rule
        grounds = decision.grounds
        observed = decision.observed
        troubles = decision.failure.map { [.unopened($0)] } ?? []
    }

    private static let nameBytesMax = 320
}
