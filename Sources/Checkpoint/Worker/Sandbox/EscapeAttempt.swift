import CSandbox
import Glibc

/// Something a hostile file could make a worker do. A worker tries all of them on the server's demand: only walls that
/// hold are believed in.
enum EscapeAttempt: String, Sendable, Hashable, Codable, CaseIterable {
    case network, localSocket, readFile, listFolder, writeFile, writeTemporaryFile
    case fork, run, signalParent, traceParent, readParentMemory
    case becomeRoot, newNamespace, raiseLimit, memory

    /// Whether it succeeded.
    /// - Parameter limits: what the process is said to be held to.
    func succeeds(limits: ProcessLimits) -> Bool {
        switch self {
        case .network: opens(socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0))
        case .localSocket: opens(socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0))
        case .readFile: opens(unsafe open("/etc/passwd", O_RDONLY))
        case .listFolder: opens(unsafe open("/", O_RDONLY | O_DIRECTORY))
        case .writeFile: writes("/var/tmp/sekisho-escape-\(getpid())")
        case .writeTemporaryFile: writes("/tmp/sekisho-escape-\(getpid())")
        case .fork: forks()
        case .run: runs("/usr/bin/true")
        case .signalParent: kill(getppid(), 0) == 0
        case .traceParent: sekisho_ptrace_attach(getppid()) == 0
        case .readParentMemory: opens(unsafe open("/proc/\(getppid())/mem", O_RDONLY))
        case .becomeRoot: geteuid() == 0 || setuid(0) == 0
        case .newNamespace: sekisho_unshare_user() == 0
        case .raiseLimit: raises(limits)
        case .memory: takes(bytes: limits.memoryBytes)
        }
    }

    private func opens(_ descriptor: Int32) -> Bool {
        if descriptor >= 0 { close(descriptor) }
        return descriptor >= 0
    }

    private func writes(_ path: String) -> Bool {
        let isOpen = opens(unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600))
        if isOpen { unsafe unlink(path) }
        return isOpen
    }

    private func forks() -> Bool {
        let child = sekisho_fork()
        if child == 0 { _exit(0) }
        if child > 0 { waitpid(child, nil, 0) }
        return child > 0
    }

    private func runs(_ path: String) -> Bool {
        var child: pid_t = 0
        var arguments: [UnsafeMutablePointer<CChar>?] = unsafe [strdup(path), nil]
        defer { unsafe free(arguments[0]) }
        let code = unsafe posix_spawn(&child, path, nil, nil, &arguments, nil)
        if code == 0 { waitpid(child, nil, 0) }
        return code == 0
    }

    private func raises(_ limits: ProcessLimits) -> Bool {
        let most = rlim_t(limits.memoryBytes) + 1
        var limit = rlimit(rlim_cur: most, rlim_max: most)
        return unsafe setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0
    }

    private func takes(bytes: Int) -> Bool {
        let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
        let place = unsafe mmap(nil, bytes, PROT_READ | PROT_WRITE, flags, -1, 0)
        guard unsafe place != MAP_FAILED else { return false }
        unsafe munmap(place, bytes)
        return true
    }
}
