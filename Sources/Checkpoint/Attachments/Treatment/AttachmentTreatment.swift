/// What is done with the attachments of one message.
struct AttachmentTreatment: Sendable {
    /// Every attachment, those that stay included.
    var records: [AttachmentRecord] = []
    var edits = PartEdits()
    /// What becomes of the whole message for the sake of an attachment; nil when it goes on.
    var answer: Answer?
    /// The name under which the original is held; nil when it is not.
    var held: LedgerIdentifier?

    /// Why a message does not go on as it would.
    enum Answer: Sendable, Hashable {
        case hold(rule: String, reason: String)
        case deferral(rule: String, reason: String)
    }

    /// How often what was done, but for what stays.
    var counts: [(action: AttachmentAction, count: Int)] {
        guard answer == nil else { return [] }
        return AttachmentAction.allCases.filter { $0 != .deliver }.compactMap { action in
            let count = records.count { $0.action == action }
            return count > 0 ? (action, count) : nil
        }
    }

    /// What did not work, with the name of the file before it, for the log; nil where all did.
    var troubleWords: String? {
        let words = records.flatMap { record in record.troubles.map { "\(Visible.text(record.name)): \($0.word)" } }
        return words.isEmpty ? nil : words.prefix(Self.troublesMax).joined(separator: ", ")
    }

    private static let troublesMax = 8

    var isUntouched: Bool { edits == PartEdits() && answer == nil }
}
