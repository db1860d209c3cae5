import Glibc

/// Appends frames to the current segment of the outbox. One thread uses it.
struct OutboxFile {
    private let folder: OutboxFolder
    private let limits: LedgerLimits
    private let bytesMax: Int
    private var descriptor: Int32 = -1
    private var path = ""
    private var size = 0
    /// Bytes of all other segments when they were last counted, and when that was.
    private var others = 0
    private var counted: ContinuousClock.Instant?

    init(folder: OutboxFolder, limits: LedgerLimits, bytesMax: Int) {
        self.folder = folder
        self.limits = limits
        self.bytesMax = bytesMax
    }

    /// Appends `bytes`, which are whole frames: all of them, or none.
    mutating func append(_ bytes: [UInt8]) throws(LedgerTrouble) {
        try makeRoom(for: bytes.count)
        if descriptor < 0 || size >= limits.segmentBytesMax { try begin() }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe write(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let reason = SystemReason.text(errno)
                // Half a frame must not stay; where it does, readers pass over it.
                ftruncate(descriptor, off_t(size))
                let failed = path
                end()
                throw .outboxUnwritable(path: failed, reason: reason)
            }
            rest = rest.dropFirst(count)
        }
        size += bytes.count
    }

    /// Closes the segment: from now on it is one of the others, and can be taken away.
    mutating func end() {
        guard descriptor >= 0 else { return }
        close(descriptor)
        descriptor = -1
        others += size
        (path, size) = ("", 0)
    }

    private mutating func begin() throws(LedgerTrouble) {
        end()
        try folder.make()
        (path, descriptor) = try folder.newSegment(at: LedgerTime.now)
        counted = nil
    }

    /// Segments are taken away elsewhere: they are counted again with each new one, and each second while there are
    /// too many.
    private mutating func makeRoom(for count: Int) throws(LedgerTrouble) {
        let now = ContinuousClock.now
        let isFull = others + size + count > bytesMax
        if counted.map({ isFull && now - $0 >= .seconds(1) }) ?? true {
            let segments = (try? folder.segments()) ?? []
            others = segments.reduce(0) { $0 + ($1.path == path ? 0 : $1.size) }
            counted = now
        }
        guard others + size + count > bytesMax else { return }
        // What is full is worth a new segment, so that this one can be taken away.
        if size > 0 { end() }
        throw .outboxFull(path: folder.path, bytesMax: bytesMax)
    }
}
