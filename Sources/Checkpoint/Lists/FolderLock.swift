import Glibc

/// Keeps other processes from changing the files of a folder at the same time. It goes with the process that holds
/// it, so that none is ever left behind.
struct FolderLock {
    private let descriptor: Int32

    /// Waits for whoever holds it, for a limited time.
    init(_ folder: String, secondsMax: Double) throws(InputError) {
        let path = "\(folder)/.lock"
        let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o640)
        guard descriptor >= 0 else { throw .cannotWrite(path, SystemReason.text(errno)) }
        // What an administrator makes as root must stay open to the server.
        var status = stat()
        if geteuid() == 0, unsafe stat(folder, &status) == 0 { _ = fchown(descriptor, status.st_uid, status.st_gid) }
        let deadline = ContinuousClock.now + .seconds(secondsMax)
        while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
            guard errno == EWOULDBLOCK || errno == EINTR, ContinuousClock.now < deadline else {
                close(descriptor)
                throw .listLocked(path)
            }
            usleep(20_000)
        }
        self.descriptor = descriptor
    }

    func release() { close(descriptor) }

    /// Makes the folder when it does not exist, for its owner and group alone. What an administrator makes as root
    /// belongs to whom the folder above belongs: the server must be able to read it.
    static func make(_ folder: String) throws(InputError) {
        guard unsafe mkdir(folder, 0o750) == 0 else {
            guard errno == EEXIST else { throw .cannotWrite(folder, SystemReason.text(errno)) }
            return
        }
        var status = stat()
        guard geteuid() == 0, unsafe stat("\(folder)/..", &status) == 0 else { return }
        _ = unsafe chown(folder, status.st_uid, status.st_gid)
    }
}
