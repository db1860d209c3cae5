import Glibc
import Synchronization

/// Holds a spool for one process: two would send every copy twice. The lock ends with the process, however it ends.
final class SpoolLock: Sendable {
    private let held: Mutex<Int32?>

    init(_ folder: SpoolFolder) throws(CopyError) {
        let path = "\(folder.path)/lock"
        let descriptor = unsafe open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw SpoolFile.failure(path) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let isHeld = errno == EWOULDBLOCK
            let failure = SpoolFile.failure(path)
            close(descriptor)
            throw isHeld ? .inUse(path: folder.path) : failure
        }
        held = Mutex(descriptor)
    }

    deinit { release() }

    /// Leaves the spool to others.
    func release() {
        let descriptor = held.withLock { held in
            defer { held = nil }
            return held
        }
        if let descriptor { close(descriptor) }
    }
}
