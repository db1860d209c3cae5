import CSandbox
import Glibc

/// A process that we started, as the leader of a group of its own. Whoever has it ends it.
final class SpawnedProcess: Sendable {
    struct Fault: Error, Sendable, Hashable { var code: Int32 }

    let identifier: pid_t

    /// - Parameters:
    ///   - descriptors: what becomes its standard input, output and error. Nothing else of ours is open in it.
    ///
    /// Blocks for as long as starting a program takes. Where a sandbox ends with its parent, that parent is the thread
    /// that calls this: it must live as long as the process may.
    init(_ command: SpawnCommand, _ descriptors: (input: Int32, output: Int32, complaints: Int32)) throws(Fault) {
        var actions = unsafe posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        unsafe posix_spawn_file_actions_init(&actions)
        unsafe posix_spawnattr_init(&attributes)
        defer {
            unsafe posix_spawn_file_actions_destroy(&actions)
            unsafe posix_spawnattr_destroy(&attributes)
        }
        unsafe posix_spawn_file_actions_adddup2(&actions, descriptors.input, 0)
        unsafe posix_spawn_file_actions_adddup2(&actions, descriptors.output, 1)
        unsafe posix_spawn_file_actions_adddup2(&actions, descriptors.complaints, 2)
        unsafe posix_spawn_file_actions_addclosefrom_np(&actions, 3)
        unsafe posix_spawn_file_actions_addchdir_np(&actions, command.folder ?? "/")
        Self.resetSignals(&attributes)
        let flags = POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK
        unsafe posix_spawnattr_setflags(&attributes, Int16(flags))

        var arguments = unsafe ([command.path] + command.arguments).map { unsafe strdup($0) } + [nil]
        var environment =
            unsafe command.environment.sorted { $0.key < $1.key }
            .map { unsafe strdup("\($0.key)=\($0.value)") } + [nil]
        defer { unsafe (arguments + environment).forEach { unsafe free($0) } }
        var child: pid_t = 0
        let code = unsafe posix_spawn(&child, command.path, &actions, &attributes, &arguments, &environment)
        guard code == 0 else { throw Fault(code: code) }
        identifier = child
    }

    /// The server ignores some signals, which programs would inherit.
    private static func resetSignals(_ attributes: inout posix_spawnattr_t) {
        var signals = sigset_t()
        unsafe sigemptyset(&signals)
        unsafe posix_spawnattr_setsigmask(&attributes, &signals)
        for number in [SIGPIPE, SIGHUP, SIGTERM, SIGINT, SIGCHLD] { unsafe sigaddset(&signals, number) }
        unsafe posix_spawnattr_setsigdefault(&attributes, &signals)
    }

    /// Ends the process and all of its group, at once.
    func kill() {
        _ = Glibc.kill(-identifier, SIGKILL)
    }

    /// How it ended, if it has. To be asked until there is an answer, and no more after it.
    func poll() -> Ending? { wait(WNOHANG) }

    /// Blocks until it has ended: after `kill`, a moment.
    func reap() -> Ending { wait(0) ?? .exited(0) }

    enum Ending: Sendable, Hashable {
        case exited(Int32)
        case killed(signal: Int32)
    }

    private func wait(_ options: Int32) -> Ending? {
        var status: Int32 = 0
        var result: pid_t
        repeat { result = unsafe waitpid(identifier, &status, options) } while result < 0 && errno == EINTR
        if result == 0 { return nil }
        // Somebody else has waited for it: it is gone, and nobody knows how.
        guard result > 0 else { return .exited(0) }
        let signal = status & 0x7F
        return signal == 0 ? .exited(status >> 8 & 0xFF) : .killed(signal: signal)
    }
}
