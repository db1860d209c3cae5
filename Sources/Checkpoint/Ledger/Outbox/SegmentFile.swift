import Glibc

/// Pieces of a segment, from anywhere in it.
enum SegmentFile {
    /// More than any frame has.
    static let chunkBytes = LedgerFrame.payloadBytesMax + LedgerFrame.headBytes + 1

    /// The bytes from `offset` on, at most `chunkBytes`; nil if the file cannot be read. They are first synced: what is
    /// read here outlives a power failure.
    static func read(_ path: String, from offset: Int) -> [UInt8]? {
        let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        let end = Int(lseek(descriptor, 0, SEEK_END))
        guard end > offset else { return [] }
        fdatasync(descriptor)
        var bytes = [UInt8](repeating: 0, count: min(end - offset, chunkBytes))
        var count = 0
        while count < bytes.count {
            let place = off_t(offset + count)
            let got = unsafe bytes.withUnsafeMutableBytes { buffer in
                let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[count...])
                return unsafe pread(descriptor, rest.baseAddress, rest.count, place)
            }
            if got < 0, errno == EINTR { continue }
            guard got > 0 else { break }
            count += got
        }
        bytes.removeLast(bytes.count - count)
        return bytes
    }
}
