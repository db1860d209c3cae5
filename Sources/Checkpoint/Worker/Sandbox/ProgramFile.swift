import Glibc

/// A program on disk, and the libraries it needs that do not lie where the system's do.
struct ProgramFile: Sendable, Hashable {
    let path: String
    /// Outside of `/usr` and `/lib`.
    let libraries: [String]

    init(path: String, libraries: [String] = []) {
        self.path = path
        self.libraries = libraries
    }

    /// The program that runs now. nil when the system does not tell.
    static var own: ProgramFile? {
        guard let path = link("/proc/self/exe") else { return nil }
        // After an upgrade the file of that name is the new program: its greeting tells whether it is of use.
        let deleted = " (deleted)"
        let name = path.hasSuffix(deleted) ? String(path.dropLast(deleted.count)) : path
        return ProgramFile(path: name, libraries: mappedLibraries.filter { $0 != path })
    }

    /// The libraries of the process that runs now, which the program at `path` is taken to share.
    static func sharingLibraries(path: String) -> ProgramFile {
        ProgramFile(path: path, libraries: mappedLibraries)
    }

    private static var mappedLibraries: [String] {
        let paths = map.split(separator: 0x0A).compactMap { line -> String? in
            guard let slash = line.firstIndex(of: 0x2F) else { return nil }
            let path = String(decoding: line[slash...], as: UTF8.self)
            return path.contains(".so") ? path : nil
        }
        return Set(paths).filter { !$0.hasPrefix("/usr/") && !$0.hasPrefix("/lib") && !$0.hasSuffix("(deleted)") }
            .sorted()
    }

    /// Comes in pieces of a page, the last of which is empty.
    private static var map: [UInt8] {
        let descriptor = unsafe open("/proc/self/maps", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        while bytes.count < 4 << 20 {
            let piece = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                unsafe count = max(0, read(descriptor, buffer.baseAddress, buffer.count))
            }
            if piece.isEmpty { break }
            bytes += piece
        }
        return bytes
    }

    private static func link(_ path: String) -> String? {
        var bytes = [UInt8](repeating: 0, count: 4_096)
        let count = unsafe bytes.withUnsafeMutableBytes { buffer in
            guard let start = buffer.baseAddress else { return -1 }
            return unsafe readlink(path, start.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
    }
}
