import Glibc
import Synchronization
import Wire

/// A worker that runs, shut in and greeted. One job at a time; after a failure it is ended and of no more use.
final class WorkerProcess: Sendable {
    struct Outcome: Sendable {
        var reply: WorkerReply
        /// The file it made, if it made one.
        var content: [UInt8]
    }

    private static let greetingSeconds = 20

    private let process: SpawnedProcess
    private let line: WorkerLine
    private let jobs = Atomic<Int>(0)

    /// Starts it, and waits until it says that it is shut in. Blocks.
    init(_ command: SpawnCommand, frames: WorkerFrameLimits = .standard) throws(WorkerFailure) {
        guard let ends = Descriptors.pair(), let nowhere = Descriptors.nowhere() else {
            throw .unavailable("no descriptors: \(SystemReason.text(errno))")
        }
        line = WorkerLine(descriptor: ends.ours, limits: frames)
        let spawned = Result { try SpawnedProcess(command, (ends.theirs, ends.theirs, nowhere)) }
        // Ours must not be open any more: nobody would see that the other is gone.
        close(ends.theirs)
        close(nowhere)
        switch spawned {
        case .success(let spawned): process = spawned
        case .failure(let fault):
            close(ends.ours)
            throw .unavailable("\(command.path): \(fault)")
        }
        do throws(WorkerFailure) {
            var reader = WorkerFrameReader(limits: frames)
            let deadline = Deadline(after: .seconds(Self.greetingSeconds))
            guard try line.receive(.greeting, with: &reader, until: deadline) == WorkerGreeting.text else {
                throw .unavailable("another version answers")
            }
        } catch {
            // Nobody has it yet.
            let ending = Self.end(process, line)
            if case .died = error { throw .unavailable("ended at its start: \(ending)") }
            throw error
        }
    }

    var jobsDone: Int { jobs.load(ordering: .relaxed) }

    /// Whether it could take a job.
    var isAlive: Bool { !line.isClosed }

    /// Blocks until there is an answer, or the deadline.
    func perform(_ job: WorkerJob, _ files: [ArraySlice<UInt8>], until deadline: Deadline) throws(WorkerFailure)
        -> Outcome
    {
        jobs.add(1, ordering: .relaxed)
        let ticket = WorkerTicket()
        let work = ticket.bytes + WorkerText.write(job)
        try line.send([(.work, work[...])] + files.map { (.content, $0) }, until: deadline)
        var reader = WorkerFrameReader(limits: line.limits)
        let text = try line.receive(.answer, with: &reader, until: deadline)
        guard WorkerTicket(before: text) == ticket else { throw jobsDone > 1 ? .late : .nonsense }
        guard let reply = WorkerText.read(WorkerReply.self, text[WorkerTicket.byteCount...]) else { throw .nonsense }
        var content: [UInt8] = []
        if case .made = reply { content = try line.receive(.content, with: &reader, until: deadline) }
        // What it says beyond its answer would be taken for the next one.
        guard reader.next() == nil, !reader.isInside, reader.fault == nil else { throw .nonsense }
        return Outcome(reply: reply, content: content)
    }

    /// Ends it and what it started, at once, and tells how it had ended if it had.
    @discardableResult
    func end() -> SpawnedProcess.Ending { Self.end(process, line) }

    private static func end(_ process: SpawnedProcess, _ line: WorkerLine) -> SpawnedProcess.Ending {
        // The line is cut first: who is alive ends by itself or is killed, who is dead stays as it died.
        close(line.descriptor)
        process.kill()
        return process.reap()
    }
}
