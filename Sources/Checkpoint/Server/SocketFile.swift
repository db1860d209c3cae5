import Glibc

/// The file of a Unix socket.
enum SocketFile {
    enum Problem: Error {
        /// Something else than a socket is in its place.
        case notASocket(String)
        /// Another server listens there.
        case inUse(String)
        case system(String, errno: Int32)
        case noGroup(String)
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

    /// The group first: nobody must have, even for a moment, what only the group may.
    static func give(_ path: String, to access: SocketAccess) throws(Problem) {
        if let name = access.group {
            guard let group = groupIdentifier(name) else { throw .noGroup(name) }
            guard unsafe chown(path, uid_t.max, group) == 0 else { throw .system(path, errno: errno) }
        }
        guard unsafe chmod(path, access.mode.bits) == 0 else { throw .system(path, errno: errno) }
    }

    /// nil when there is no such group.
    private static func groupIdentifier(_ name: String) -> gid_t? {
        var entry = unsafe group()
        var found: UnsafeMutablePointer<group>?
        var buffer = [CChar](repeating: 0, count: 1 << 16)
        let code = unsafe getgrnam_r(name, &entry, &buffer, buffer.count, &found)
        return unsafe code == 0 && found != nil ? entry.gr_gid : nil
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
