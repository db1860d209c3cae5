import Glibc
import NIOPosix
import Synchronization

/// Makes the names in one folder durable, with one call for everybody who waits at that moment.
final class FolderSync: Sendable {
    private typealias Waiter = CheckedContinuation<CopyError?, Never>

    private struct State {
        var isRunning = false
        var waiting: [Waiter] = []
    }

    private let path: String
    private let descriptor: Int32
    private let pool: NIOThreadPool
    private let state = Mutex(State())

    init(_ path: String, on pool: NIOThreadPool) throws(CopyError) {
        self.path = path
        self.pool = pool
        descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SpoolFile.failure(path) }
    }

    deinit { close(descriptor) }

    /// Returns when whatever was renamed into the folder before this call survives a power loss.
    func sync() async throws(CopyError) {
        let error = await withCheckedContinuation { (waiter: Waiter) in
            let isFirst = state.withLock { state in
                state.waiting.append(waiter)
                defer { state.isRunning = true }
                return !state.isRunning
            }
            if isFirst { startRound() }
        }
        if let error { throw error }
    }

    private func startRound() {
        pool.submit { poolState in
            while self.runRound(isActive: poolState == .active) {}
        }
    }

    /// One call to the disk; false when nobody waits any more.
    private func runRound(isActive: Bool) -> Bool {
        let waiters = state.withLock { state in
            defer { state.waiting = [] }
            state.isRunning = !state.waiting.isEmpty
            return state.waiting
        }
        guard !waiters.isEmpty else { return false }
        var error: CopyError?
        if !isActive {
            error = .stopping
        } else if fsync(descriptor) != 0 {
            error = SpoolFile.failure(path)
        }
        for waiter in waiters { waiter.resume(returning: error) }
        return true
    }
}
