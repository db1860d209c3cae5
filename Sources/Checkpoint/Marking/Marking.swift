import Mail

/// What marking makes of one message: the edits, and what they do, for the record.
struct Marking: Sendable, Equatable {
    /// In the order in which insertions at one place stand. Those in the header are of whole fields.
    var edits: [Edit] = []
    /// Fields taken away since they pretended to be ours.
    var forgedFields = 0
    /// Whether a tag was put before the subject.
    var isTagged = false
    /// Where the notice went and where it could not; empty when no rule asked for one.
    var notices: [NoticePlacement] = []
}
