import Wire

/// Something that did not work while a message was judged; whether the message is deferred is said beside each.
enum GateProblem: Sendable, Hashable {
    /// Larger than the limits: refused when rules are enforced, else passed on unexamined.
    case tooLarge(MilterExcess)
    /// The edits contradict each other: an error of ours. Passed on with our fields only.
    case editsRefused
    /// A required copy could not be stored: deferred.
    case copyNotStored(String)
    /// A copy that is not required could not be stored: passed on without.
    case copyMissed(String)
    /// What the rules ask for with an attachment could not be done, or its original not be kept: deferred.
    case attachmentsFailed(String)
    /// The record of the message could not be kept: passed on all the same.
    case notRecorded(String)
}
