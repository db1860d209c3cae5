import Glibc

/// Reads a whole file that a person named, whatever it turns out to be.
///
/// Sizes are checked before and while reading. A pipe is read without ever waiting for a writer that does not come.
public struct InputFile: Sendable {
    /// Bytes that are read at most.
    public let bytesMax: Int
    /// Seconds to wait for more bytes from a pipe that has a file name.
    public let patienceSeconds: Int32

    /// 256 MiB is more than any mail server lets through.
    public init(bytesMax: Int = 256 << 20, patienceSeconds: Int32 = 30) {
        self.bytesMax = bytesMax
        self.patienceSeconds = patienceSeconds
    }

    /// The bytes of the file at `path`; `-` is standard input.
    public func read(_ path: String) throws(InputError) -> [UInt8] {
        if path == "-" { return try contents(of: 0, named: path, isPipe: false) }
        // Without O_NONBLOCK the open of a FIFO waits for its writer for ever.
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError.cannotRead(path, Self.reason(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else { throw InputError.cannotRead(path, Self.reason(errno)) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: throw InputError.isDirectory(path)
        case S_IFREG where Int(status.st_size) > bytesMax: throw InputError.tooLarge(path, bytesMax: bytesMax)
        case S_IFREG: return try contents(of: descriptor, named: path, isPipe: false)
        default: return try contents(of: descriptor, named: path, isPipe: true)
        }
    }

    private func contents(of descriptor: Int32, named path: String, isPipe: Bool) throws(InputError) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            if isPipe { try wait(for: descriptor, named: path) }
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR || (isPipe && errno == EAGAIN) { continue }
                throw InputError.cannotRead(path, Self.reason(errno))
            }
            guard bytes.count + count <= bytesMax else { throw InputError.tooLarge(path, bytesMax: bytesMax) }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    private func wait(for descriptor: Int32, named path: String) throws(InputError) {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        if unsafe poll(&request, 1, patienceSeconds * 1000) == 0 {
            throw InputError.silent(path, seconds: Int(patienceSeconds))
        }
    }

    private static func reason(_ code: Int32) -> String { unsafe String(cString: strerror(code)) }
}
