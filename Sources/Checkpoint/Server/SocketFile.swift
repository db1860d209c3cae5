import Glibc

/// The file of a Unix socket.
enum SocketFile {
    enum Problem: Error {
        /// Something else than a socket is in its place.
        case notASocket(String)
        /// Another server listens there.
        case inUse(String)
        case system(String, errno: Int32)
    }

    /// Takes away the socket that a server left behind which is no more; never anything else.
    static func removeStale(_ path: String) throws(Problem) {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            let code = errno
            if code == ENOENT { return }
            throw .system(path, errno: code)
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path) }
        guard !isListening(path) else { throw .inUse(path) }
        guard unsafe unlink(path) == 0 else { throw .system(path, errno: errno) }
    }

    static func setMode(_ path: String, _ mode: mode_t) throws(Problem) {
        guard unsafe chmod(path, mode) == 0 else { throw .system(path, errno: errno) }
    }

    private static func isListening(_ path: String) -> Bool {
        let descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { return false }
        defer { Glibc.close(descriptor) }
        guard var address = UnixAddress.address(path) else { return false }
        let size = socklen_t(MemoryLayout<sockaddr_un>.size)
        return unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                unsafe connect(descriptor, name, size) == 0
            }
        }
    }
}
