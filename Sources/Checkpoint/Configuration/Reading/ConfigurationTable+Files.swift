import Glibc

extension ConfigurationTable {
    /// The name of a file or folder that need not be there; a relative one starts from the configuration's folder.
    func path(_ key: String, default fallback: String) -> String {
        let path = string(key, default: fallback)
        return has(key) ? resolved(path) : path
    }

    /// The same without a default.
    func optionalPath(_ key: String) -> String? {
        optionalValue(key, expected: .pathExpected) { text in
            !text.isEmpty && text.unicodeScalars.allSatisfy(Visible.isHarmless) ? text : nil
        }.map(resolved)
    }

    /// The name of a folder of the server's own, which makes it when it is not there.
    func ownFolder(_ key: String) -> String? {
        guard let path = optionalPath(key) else { return nil }
        note(path, .keep, line: content[key]?.line, key)
        return path
    }

    /// The name of a folder that must be there and readable.
    func folder(_ key: String) -> String? {
        guard let path = optionalPath(key) else { return nil }
        check(path, line: content[key]?.line, key, isFolder: true)
        return path
    }

    /// A program with its whole path, and its arguments: it must be there. Empty where nothing can be run.
    func program(_ key: String) -> [String] {
        let command = strings(key, default: [])
        guard let program = command.first else {
            report(key, .missing)
            return []
        }
        guard program.utf8.first == 0x2F else {
            report(key, .impossible(.programNeedsPath))
            return []
        }
        if unsafe access(program, X_OK) != 0 {
            report(key, .unreadableFile(program, reason: SystemReason.text(errno)))
        } else {
            note(program, .run, line: content[key]?.line, key)
        }
        return command
    }

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

    private func check(_ path: String, line: Int?, _ key: String, isFolder: Bool = false) {
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else {
            return report(at: line, key, .unreadableFile(path, reason: SystemReason.text(errno)))
        }
        defer { close(descriptor) }
        var status = stat()
        if unsafe fstat(descriptor, &status) == 0, (status.st_mode & S_IFMT == S_IFDIR) != isFolder {
            let reason = SystemReason.text(isFolder ? ENOTDIR : EISDIR)
            return report(at: line, key, .unreadableFile(path, reason: reason))
        }
        note(path, isFolder ? .readAll : .read, line: line, key)
    }

    private func note(_ file: String, _ use: NamedFile.Use, line: Int?, _ key: String) {
        reader.note(NamedFile(path: file, use: use, line: line, key: Self.path(path, key)))
    }
}
