import Glibc
import NIOPosix
import ServiceLifecycle
import Synchronization

/// A few workers that live for many files, and threads that wait for them. A worker that dies, hangs or lies costs one
/// file its inspection: it is replaced before the next.
final class WorkerPool: Service {
    /// Starts a worker. Blocks.
    typealias Starter = @Sendable () throws(WorkerFailure) -> WorkerProcess

    private struct State {
        var idle: [WorkerProcess] = []
        var waiting = 0
        var isStopped = false
        var jobs = 0
        var failures = 0
    }

    let settings: WorkerSettings
    private let start: Starter
    private let report: @Sendable (WorkerFailure) -> Void
    private let state = Mutex(State())
    private let threads: NIOThreadPool

    /// - Parameters:
    ///   - start: called on threads that live as long as the pool.
    ///   - report: told of every failure.
    init(_ settings: WorkerSettings, start: @escaping Starter, report: @escaping @Sendable (WorkerFailure) -> Void) {
        self.settings = settings
        self.start = start
        self.report = report
        threads = NIOThreadPool(numberOfThreads: settings.processes)
        threads.start()
    }

    /// Ends all workers when the server stops.
    func run() async throws {
        try? await gracefulShutdown()
        await stop()
    }

    func stop() async {
        let idle = state.withLock { state in
            state.isStopped = true
            defer { state.idle = [] }
            return state.idle
        }
        for worker in idle { worker.end() }
        try? await threads.shutdownGracefully()
    }

    /// Workers that wait for work now.
    var idleCount: Int { state.withLock { $0.idle.count } }

    /// Files since the start, and those that a worker failed on.
    var counts: (jobs: Int, failures: Int) { state.withLock { ($0.jobs, $0.failures) } }

    /// What a worker makes of a job, within the time of one file and of waiting.
    func perform(_ job: WorkerJob, _ files: [ArraySlice<UInt8>]) async -> Result<WorkerProcess.Outcome, WorkerFailure> {
        let limit = settings.waitingMax
        let isAdmitted = state.withLock { state in
            guard !state.isStopped, state.waiting < limit else { return false }
            state.waiting += 1
            state.jobs += 1
            return true
        }
        guard isAdmitted else { return failure(.unavailable("too many files wait")) }
        let patience = Deadline(after: .seconds(settings.waitingSeconds))
        let result = try? await threads.runIfActive { () -> Result<WorkerProcess.Outcome, WorkerFailure> in
            self.state.withLock { $0.waiting -= 1 }
            if patience.isOver { return .failure(.unavailable("no worker was free in time")) }
            return self.attempt(job, files)
        }
        guard let result else { return failure(.unavailable("the server stops")) }
        if case .failure(let reason) = result { return failure(reason) }
        return result
    }

    private func failure(_ reason: WorkerFailure) -> Result<WorkerProcess.Outcome, WorkerFailure> {
        state.withLock { $0.failures += 1 }
        report(reason)
        return .failure(reason)
    }

    /// On a thread of ours.
    private func attempt(_ job: WorkerJob, _ files: [ArraySlice<UInt8>]) -> Result<WorkerProcess.Outcome, WorkerFailure>
    {
        let first = ask(idleWorker(), job, files)
        // What a worker still had to say of an earlier file costs it its place, not this file its answer.
        guard case .failure(.late) = first else { return first }
        return ask(nil, job, files)
    }

    private func ask(_ idle: WorkerProcess?, _ job: WorkerJob, _ files: [ArraySlice<UInt8>])
        -> Result<WorkerProcess.Outcome, WorkerFailure>
    {
        let worker: WorkerProcess
        do throws(WorkerFailure) { worker = if let idle { idle } else { try start() } } catch {
            return .failure(error)
        }
        let deadline = Deadline(after: .seconds(settings.seconds))
        do throws(WorkerFailure) {
            let outcome = try worker.perform(job, files, until: deadline)
            keep(worker)
            return .success(outcome)
        } catch {
            return .failure(cause(error, worker.end()))
        }
    }

    private func idleWorker() -> WorkerProcess? {
        while let worker = state.withLock({ $0.idle.popLast() }) {
            if worker.isAlive { return worker }
            worker.end()
        }
        return nil
    }

    private func keep(_ worker: WorkerProcess) {
        let isKept =
            worker.jobsDone < settings.jobsMax
            && state.withLock { state in
                if !state.isStopped { state.idle.append(worker) }
                return !state.isStopped
            }
        if isKept { return }
        worker.end()
        prepare()
    }

    /// Starts a worker, so that the next file need not wait for it.
    func prepare() {
        threads.submit { [self] _ in
            guard state.withLock({ !$0.isStopped && $0.idle.isEmpty }) else { return }
            do throws(WorkerFailure) { keep(try start()) } catch { report(error) }
        }
    }

    /// A line that broke says that it died, the system how.
    private func cause(_ failure: WorkerFailure, _ ending: SpawnedProcess.Ending) -> WorkerFailure {
        guard case .died = failure else { return failure }
        guard case .killed(let signal) = ending else { return .died(signal: nil) }
        return signal == SIGXCPU || signal == SIGXFSZ ? .tooMuch : .died(signal: signal)
    }
}
