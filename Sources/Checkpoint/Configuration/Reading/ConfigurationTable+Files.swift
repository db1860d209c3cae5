import Glibc

extension ConfigurationTable {
    /// The name of a file or folder that need not be there; a relative one starts from the configuration's folder.
    func path(_ key: String, default fallback: String) -> String {
        let path = string(key, default: fallback)
        return has(key) ? resolved(path) : path
    }

    /// The same without a default.
    func optionalPath(_ key: String) -> String? { optionalString(key).map(resolved) }

    /// The name of a file that must be there and readable.
    func file(_ key: String) -> String? {
        guard let path = optionalPath(key) else { return nil }
        check(path, line: content[key]?.line, key)
        return path
    }

    /// The names of files that must be there and readable.
    func files(_ key: String, default fallback: [String] = []) -> [String] {
        guard let elements = elements(key, fallback: fallback) else { return fallback }
        return elements.map { element in
            let path = resolved(element.text)
            check(path, line: element.line, key)
            return path
        }
    }

    /// The name of a file that holds a secret: it must be there, and nobody but its owner and group may read it.
    func secretFile(_ key: String) -> String? {
        guard let path = file(key) else { return nil }
        var status = stat()
        if unsafe stat(path, &status) == 0, status.st_mode & 0o004 != 0 { report(key, .exposedSecret(path)) }
        return path
    }

    private func resolved(_ path: String) -> String { path.utf8.first == 0x2F ? path : reader.folder + path }

    private func check(_ path: String, line: Int?, _ key: String) {
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            let reason = unsafe String(cString: strerror(errno))
            return report(at: line, key, .unreadableFile(path, reason: reason))
        }
        defer { close(descriptor) }
        var status = stat()
        if unsafe fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            report(at: line, key, .unreadableFile(path, reason: unsafe String(cString: strerror(EISDIR))))
        }
    }
}
