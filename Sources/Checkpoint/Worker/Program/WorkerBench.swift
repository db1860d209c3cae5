import Inspection
import Mail

/// The jobs of a worker, done in its process.
struct WorkerBench {
    struct Result {
        var reply: WorkerReply
        /// The file that was made, if one was.
        var content: [UInt8] = []
    }

    func `do`(_ job: WorkerJob, _ files: [[UInt8]]) -> Result {
        switch job {
        case .open(let name, let declaredType, let passwords, let limits):
            _ = (declaredType, passwords, limits)
            return Result(reply: .opened(OpenedFile(name: name, type: .unknown, size: files[0].count)))
        case .pack, .convert, .bind: return Result(reply: .refused("not yet"))
        case .escape(let limits):
            return Result(reply: .escaped(EscapeAttempt.allCases.filter { $0.succeeds(limits: limits) }))
        }
    }
}
