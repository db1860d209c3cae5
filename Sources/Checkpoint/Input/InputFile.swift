import Glibc

/// Reads a whole file that a person named, whatever it turns out to be.
///
/// Sizes are checked before and while reading. A pipe is read without ever waiting for a writer that does not come.
public struct InputFile: Sendable {
    /// Bytes that are read at most.
    public let bytesMax: Int
    /// Seconds to wait for more bytes from a pipe that has a file name.
    public let patienceSeconds: Int32
    /// Seconds to wait for somebody who opens that pipe to write.
    public let writerSecondsMax: Int32

    /// 256 MiB is more than any mail server lets through.
    public init(bytesMax: Int = 256 << 20, patienceSeconds: Int32 = 30, writerSecondsMax: Int32 = 5) {
        self.bytesMax = bytesMax
        self.patienceSeconds = patienceSeconds
        self.writerSecondsMax = min(writerSecondsMax, patienceSeconds)
    }

    /// The bytes of the file at `path`; `-` is standard input.
    public func read(_ path: String) throws(InputError) -> [UInt8] {
        if path == "-" { return try contents(of: 0, named: path, isPipe: false) }
        // Without O_NONBLOCK the open of a FIFO waits for its writer for ever.
        let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { throw InputError.cannotRead(path, SystemReason.text(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard unsafe fstat(descriptor, &status) == 0 else {
            throw InputError.cannotRead(path, SystemReason.text(errno))
        }
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
        // Reading a pipe without a writer says that it has ended, unless one was there: then poll says so first.
        var patience = writerSecondsMax
        while true {
            let isReady = isPipe ? Self.isReady(descriptor, within: patience) : true
            let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count == 0, !isReady { throw InputError.silent(path, seconds: Int(patience)) }
            if count == 0 { return bytes }
            if count < 0 {
                let code = errno
                if code == EINTR { continue }
                guard isPipe, code == EAGAIN else { throw InputError.cannotRead(path, SystemReason.text(code)) }
                // There is a writer: it may think a while.
                guard isReady || patience < patienceSeconds else {
                    throw InputError.silent(path, seconds: Int(patience))
                }
                patience = patienceSeconds
                continue
            }
            guard bytes.count + count <= bytesMax else { throw InputError.tooLarge(path, bytesMax: bytesMax) }
            bytes.append(contentsOf: chunk[..<count])
        }
    }

    private static func isReady(_ descriptor: Int32, within seconds: Int32) -> Bool {
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return unsafe poll(&request, 1, seconds * 1000) != 0
    }
}
