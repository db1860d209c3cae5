import Glibc

/// Files of the spool: written whole and synced, or not there. Every call blocks and belongs on a thread of its own.
enum SpoolFile {
    /// Writes a new file, readable by its owner alone, and waits until the disk has it. Nothing is left when it fails.
    static func write(_ pieces: [[UInt8]], to path: String, synced: Bool = true) throws(CopyError) {
        let descriptor = unsafe open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw failure(path) }
        do throws(CopyError) {
            defer { close(descriptor) }
            for piece in pieces { try append(piece, to: descriptor, path) }
            guard !synced || fsync(descriptor) == 0 else { throw failure(path) }
        } catch {
            unsafe unlink(path)
            throw error
        }
    }

    static func append(_ bytes: [UInt8], to descriptor: Int32, _ path: String) throws(CopyError) {
        var position = 0
        while position < bytes.count {
            let written = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress.map { unsafe $0 + position }, buffer.count - position)
            }
            if written < 0 {
                if errno == EINTR { continue }
                throw failure(path)
            }
            position += written
        }
    }

    static func move(_ path: String, to destination: String) throws(CopyError) {
        guard unsafe rename(path, destination) == 0 else { throw failure(destination) }
    }

    /// Takes a file away; one that is not there is no error.
    static func remove(_ path: String) { unsafe unlink(path) }

    static func exists(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

    /// Up to `count` bytes from `offset`; fewer at the end of the file.
    static func read(_ path: String, from offset: Int = 0, count: Int) throws(CopyError) -> [UInt8] {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        var filled = 0
        while filled < bytes.count {
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe pread(
                    descriptor,
                    buffer.baseAddress.map { unsafe $0 + filled },
                    buffer.count - filled,
                    off_t(offset + filled)
                )
            }
            if got == 0 { break }
            if got < 0 {
                if errno == EINTR { continue }
                throw failure(path)
            }
            filled += got
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    /// The size in bytes; nil if there is no such file.
    static func size(_ path: String) -> Int? {
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { return nil }
        return Int(status.st_size)
    }

    /// The names in a folder, those with a leading dot left out.
    static func names(in folder: String) throws(CopyError) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw failure(folder) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if name.utf8.first != 0x2E { names.append(name) }
        }
        return names
    }

    static func failure(_ path: String) -> CopyError {
        let code = errno
        switch code {
        case ENOSPC, EDQUOT: return .noSpace(path: path)
        default: return .system(path: path, reason: SystemReason.text(code))
        }
    }
}
