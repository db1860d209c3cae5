import NIOPosix
import ServiceLifecycle

/// Runs programs for the server, a few at a time, on threads that wait for them.
final class ProgramDesk: Service {
    private let run: ProgramRun
    private let threads: NIOThreadPool

    /// - Parameter concurrent: programs at a time; further ones wait.
    init(_ run: ProgramRun, concurrent: Int) {
        self.run = run
        // A sandbox ends with the thread that started it: these live as long as the desk.
        threads = NIOThreadPool(numberOfThreads: concurrent)
        threads.start()
    }

    func run() async throws {
        try? await gracefulShutdown()
        await stop()
    }

    func stop() async { try? await threads.shutdownGracefully() }

    func outcome(_ command: [String], input: [UInt8], environment: [String: String] = [:], files: [String] = []) async
        -> Result<ProgramOutcome, WorkerFailure>
    {
        let run = run
        let result = try? await threads.runIfActive { () -> Result<ProgramOutcome, WorkerFailure> in
            do throws(WorkerFailure) {
                return .success(try run.run(command, input: input, environment: environment, files: files))
            } catch { return .failure(error) }
        }
        return result ?? .failure(.unavailable("the server stops"))
    }
}
