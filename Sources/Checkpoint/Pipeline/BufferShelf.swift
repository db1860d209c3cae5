import Synchronization

/// Buffers of large messages that were answered, for the next ones: fresh pages from the system cost a large message
/// half as much time as its hash. What nobody takes for a while is given back.
final class BufferShelf: Sendable {
    /// An empty array, and how far it was ever filled: so much of it is in memory.
    struct Buffer {
        var bytes: [UInt8]
        let filled: Int
    }

    private struct State {
        var buffers: [Buffer] = []
        var filled = 0
        var isUsed = false
    }

    /// Bytes of memory that lie here at most.
    private let bytesMax: Int
    private let state = Mutex(State())

    init(bytesMax: Int = 12 << 20) { self.bytesMax = bytesMax }

    /// A buffer with room for so many bytes; nil if none is there.
    func take(_ count: Int) -> Buffer? {
        state.withLock { state in
            guard let place = state.buffers.lastIndex(where: { $0.bytes.capacity >= count }) else { return nil }
            let buffer = state.buffers.remove(at: place)
            state.filled -= buffer.filled
            state.isUsed = true
            return buffer
        }
    }

    /// Takes a buffer, unless there is enough already.
    func put(_ buffer: Buffer) {
        state.withLock { state in
            guard state.filled + buffer.filled <= bytesMax else { return }
            state.filled += buffer.filled
            state.buffers.append(buffer)
        }
    }

    /// To be called every second or so: a buffer goes if none was taken since.
    func age() {
        let gone: Buffer? = state.withLock { state in
            defer { state.isUsed = false }
            guard !state.isUsed, let last = state.buffers.popLast() else { return nil }
            state.filled -= last.filled
            return last
        }
        // Freed here, behind the lock.
        _ = gone
    }
}
