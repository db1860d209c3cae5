import Wire

extension GateProblem {
    /// The word in the log.
    var text: String {
        switch self {
        case .tooLarge(let excess): "too-large: \(excess.rawValue)"
        case .editsRefused: "edits-refused"
        case .copyNotStored(let reason): "copy-not-stored: \(reason)"
        case .copyMissed(let reason): "copy-missed: \(reason)"
        case .attachmentsFailed(let reason): "attachments-failed: \(reason)"
        case .notRecorded(let reason): "not-recorded: \(reason)"
        }
    }
}
