import Glibc

/// The data folder of a server that runs: ledger, spool, keys. One server at a time has it.
final class LockedFolder: Sendable {
    let path: String
    /// Holds the lock until the process ends, however it ends.
    private let lock: Int32

    /// What is in the folder.
    static let lockFile = "sekisho.lock"

    private init(path: String, lock: Int32) {
        self.path = path
        self.lock = lock
    }

    deinit { close(lock) }

    /// Makes the folder where it is missing, for us alone, and locks it. Blocks: only for the start of the program.
    static func open(_ path: String) throws(InputError) -> LockedFolder {
        try make(path)
        let file = "\(path)/\(lockFile)"
        let descriptor = unsafe Glibc.open(file, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw .cannotWrite(file, SystemReason.text(errno)) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let code = errno
            let holder = holder(of: descriptor)
            close(descriptor)
            guard code == EWOULDBLOCK else { throw .cannotWrite(file, SystemReason.text(code)) }
            throw .dataFolderInUse(path, process: holder)
        }
        let text = Array("\(getpid())\n".utf8)
        guard ftruncate(descriptor, 0) == 0,
            unsafe text.withUnsafeBytes({ unsafe pwrite(descriptor, $0.baseAddress, $0.count, 0) }) == text.count
        else {
            let code = errno
            close(descriptor)
            throw .cannotWrite(file, SystemReason.text(code))
        }
        return LockedFolder(path: path, lock: descriptor)
    }

    /// Makes the folder and those above it.
    private static func make(_ path: String) throws(InputError) {
        var done = ""
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            done += "/" + part
            if unsafe mkdir(done, 0o750) == 0 || errno == EEXIST { continue }
            // A folder above may not be ours to look into, and be there.
            let code = errno
            guard unsafe access(done, F_OK) == 0 else { throw .cannotWrite(path, SystemReason.text(code)) }
        }
        guard unsafe access(path, R_OK | W_OK | X_OK) == 0 else { throw .cannotWrite(path, SystemReason.text(errno)) }
    }

    private static func holder(of descriptor: Int32) -> Int? {
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, $0.count, 0) }
        guard count > 0 else { return nil }
        return Int(String(decoding: bytes.prefix(count).prefix { $0 >= 0x30 && $0 <= 0x39 }, as: UTF8.self))
    }
}
