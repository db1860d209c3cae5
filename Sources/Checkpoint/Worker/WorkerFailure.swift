/// Why a worker has no answer. It costs one message its inspection; policy says what becomes of that message.
enum WorkerFailure: Error, Sendable, Hashable {
    /// The worker ended; a signal's number if it was one.
    case died(signal: Int32?)
    /// It took longer than it may.
    case tooSlow
    /// It wanted more memory, output or processes than it may.
    case tooMuch
    /// What it answered is no answer.
    case nonsense
    /// It answered what was asked before.
    case late
    /// The work cannot be done on this file; the text is for the log.
    case refused(String)
    /// No worker could be started, or all are busy for longer than a message can wait.
    case unavailable(String)
}
