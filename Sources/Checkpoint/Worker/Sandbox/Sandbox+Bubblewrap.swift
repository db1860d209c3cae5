extension Sandbox {
    static let bubblewrap = "/usr/bin/bwrap"
    private static let folder = "/tmp"

    /// Namespaces for everything, nothing of the machine but `/usr` and a few files of `/etc`, a folder in memory.
    func bubblewrapped(_ order: SandboxOrder) -> SpawnCommand {
        var arguments = ["--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try"]
        if isRoot {
            // Only root can become nobody; inside, it has done so before it reads anything.
            arguments += ["--cap-drop", "ALL", "--cap-add", "CAP_SETUID", "--cap-add", "CAP_SETGID"]
        } else {
            arguments += ["--unshare-user"]
        }
        arguments += ["--die-with-parent", "--new-session", "--hostname", "sekisho"]
        arguments += ["--ro-bind", "/usr", "/usr"]
        for link in ["bin", "sbin", "lib", "lib64"] { arguments += ["--symlink", "usr/\(link)", "/\(link)"] }
        arguments += ["--proc", "/proc", "--dev", "/dev"]
        arguments += ["--perms", "1777", "--size", "\(order.folderBytesMax)", "--tmpfs", Self.folder]
        let files = Self.system.filter { $0.utf8.starts(with: "/etc/".utf8) } + order.files
        for folder in Self.folders(above: files) { arguments += ["--perms", "0755", "--dir", folder] }
        for path in files + program.libraries where !path.utf8.starts(with: "/usr/".utf8) {
            arguments += ["--ro-bind-try", path, path]
        }
        arguments += ["--ro-bind", program.path, "/sekisho", "--remount-ro", "/", "--chdir", Self.folder]
        return SpawnCommand(
            path: Self.bubblewrap,
            arguments: arguments + ["--", "/sekisho"] + self.arguments(of: order, folder: Self.folder),
            environment: environment(of: order, folder: Self.folder),
            folder: nil
        )
    }

    /// All folders that lead there, outermost first. bubblewrap makes them so that root alone may pass.
    static func folders(above paths: [String]) -> [String] {
        var folders: Set<String> = []
        for path in paths where !path.utf8.starts(with: "/usr/".utf8) {
            let places = path.utf8.indices.filter { path.utf8[$0] == 0x2F && $0 != path.startIndex }
            for place in places { folders.insert(String(path[..<place])) }
        }
        return folders.subtracting([folder]).sorted()
    }
}
