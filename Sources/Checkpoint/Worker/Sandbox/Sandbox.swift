/// How worker processes and programs are shut in on this machine.
struct Sandbox: Sendable, Hashable {
    /// In the order in which they are tried.
    enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Namespaces of their own by bubblewrap; Landlock and seccomp within, where the kernel has them.
        case bubblewrap
        /// Landlock and seccomp alone.
        case landlock
    }

    let kind: Kind
    /// The program that confines itself: ours.
    let program: ProgramFile
    /// Whether we are root: then they become nobody.
    var isRoot = true

    /// What to start so that `order` runs shut in.
    func command(for order: SandboxOrder) -> SpawnCommand {
        switch kind {
        case .bubblewrap: bubblewrapped(order)
        case .landlock:
            SpawnCommand(
                path: program.path,
                arguments: arguments(of: order, folder: order.scratch),
                environment: environment(of: order, folder: order.scratch ?? "/"),
                folder: order.scratch
            )
        }
    }

    /// Arguments of our own program. The last ones are the program that it becomes.
    func arguments(of order: SandboxOrder, folder: String?) -> [String] {
        var confinement = Confinement(role: order.command.isEmpty ? .worker : .program, isIsolated: kind == .bubblewrap)
        confinement.limits = order.limits
        confinement.readable = order.command.isEmpty ? Self.libraries : Self.system + order.files
        confinement.writable = order.command.isEmpty ? [] : [folder, "/dev/null"].compactMap { $0 }
        return ["worker", "--confinement", ConfinementText.write(confinement)]
            + (order.command.isEmpty ? [] : ["--"] + order.command)
    }

    func environment(of order: SandboxOrder, folder: String) -> [String: String] {
        var environment = order.environment
        environment["PATH"] = "/usr/local/bin:/usr/bin:/bin"
        environment["LC_ALL"] = "C.UTF-8"
        environment["HOME"] = folder
        environment["TMPDIR"] = folder
        // A trap ends the process at once instead of writing pages about it.
        environment["SWIFT_BACKTRACE"] = "enable=no"
        return environment
    }

    /// What the C library opens when it meets a charset.
    static let libraries = ["/usr/lib", "/lib", "/usr/lib64", "/lib64", "/usr/share/i18n"]
    /// What programs need to run at all.
    static let system = [
        "/usr", "/bin", "/sbin", "/lib", "/lib64", "/dev/null", "/dev/zero", "/dev/urandom", "/dev/random", "/proc",
        "/etc/alternatives", "/etc/fonts", "/etc/ld.so.cache", "/etc/libreoffice", "/etc/localtime", "/etc/papersize",
    ]
}
