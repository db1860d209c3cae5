import Glibc

/// What a server sets for its process, before anything else.
enum ProcessSettings {
    static func apply() {
        // A mail server that goes away while we write to it is an error of that connection, not our end.
        signal(SIGPIPE, SIG_IGN)
        // What we write is about other people's mail. Sockets get the mode of their own setting.
        umask(0o027)
        raiseDescriptorLimit()
        // Messages come and go in sizes that fragment the heap: large ones are given back to the system at once, and
        // few threads need no arenas of their own.
        Allocator.set(.mmapThreshold, to: 256 << 10)
        Allocator.set(.trimThreshold, to: 4 << 20)
        Allocator.set(.arenasMax, to: 2)
    }

    /// Each connection takes a descriptor: as many as the system allows us.
    private static func raiseDescriptorLimit() {
        var limit = rlimit()
        guard unsafe getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 else { return }
        limit.rlim_cur = min(limit.rlim_max, 65_536)
        _ = unsafe setrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit)
    }

    /// Lets all other threads go before this one: mail waits for nothing that it does.
    static func yieldThread() {
        // In Linux each thread has a niceness of its own; 0 is the one that calls.
        setpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0, 10)
    }

    /// Bytes of memory that the process has resident; 0 when the system does not tell.
    static var residentBytes: Int {
        guard let text = smallFile("/proc/self/statm") else { return 0 }
        let numbers = text.split(separator: 0x20).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        return numbers.count > 1 ? numbers[1] * sysconf(Int32(_SC_PAGESIZE)) : 0
    }

    private static func smallFile(_ path: String) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: 256)
        let count = unsafe bytes.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
        return count > 0 ? Array(bytes.prefix(count)) : nil
    }
}
