import Glibc

/// A file that is only ever replaced as a whole: whoever reads it, or finds it after a power failure, has the old
/// content or the new one.
struct WholeFile {
    let path: String
    /// The rights of a file that was not there before.
    var mode: mode_t = 0o640

    /// Writes beside the file and moves it there. Keeps owner and rights of the file, or takes those of its folder.
    func write(_ bytes: [UInt8]) throws(InputError) {
        try put(bytes, keepsOwner: true) { draft in unsafe rename(draft, path) == 0 }
    }

    /// The same for a file that must not be there yet: one that is stays as it is.
    ///
    /// - Parameter keepsOwner: whether the file is given to whom its folder belongs.
    func create(_ bytes: [UInt8], keepsOwner: Bool) throws(InputError) {
        var isTaken = false
        do {
            try put(bytes, keepsOwner: keepsOwner) { draft in
                // A link, unlike a rename, fails where the file exists.
                let isDone = unsafe link(draft, path) == 0
                isTaken = !isDone && errno == EEXIST
                return isDone
            }
        } catch {
            throw isTaken ? .exists(path) : error
        }
    }

    private func put(_ bytes: [UInt8], keepsOwner: Bool, _ move: (String) -> Bool) throws(InputError) {
        let draft = "\(path).new-\(getpid())"
        unsafe unlink(draft)
        let descriptor = unsafe open(draft, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, mode)
        guard descriptor >= 0 else { throw failure }
        defer {
            close(descriptor)
            unsafe unlink(draft)
        }
        if keepsOwner { keepOwner(descriptor) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw failure }
            rest = rest.dropFirst(count)
        }
        guard fsync(descriptor) == 0, move(draft) else { throw failure }
        syncFolder()
    }

    private var folder: String {
        let parent = path.utf8.lastIndex(of: 0x2F).map { path[..<$0] } ?? "."
        return parent.isEmpty ? "/" : String(parent)
    }

    /// An administrator may write as root what the server then reads as itself.
    private func keepOwner(_ descriptor: Int32) {
        var status = stat()
        if unsafe stat(path, &status) == 0 {
            _ = fchmod(descriptor, status.st_mode & 0o7777)
        } else if unsafe stat(folder, &status) != 0 {
            return
        }
        // Fails when we are not root: then the file is ours, as the server's would be.
        _ = fchown(descriptor, status.st_uid, status.st_gid)
    }

    /// Without this the new name may be gone after a power failure.
    private func syncFolder() {
        let descriptor = unsafe open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        _ = fsync(descriptor)
        close(descriptor)
    }

    private var failure: InputError { .cannotWrite(path, SystemReason.text(errno)) }
}
