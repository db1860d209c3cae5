import Synchronization

/// Buffers of large messages that were answered, for the next ones: fresh pages from the system cost a large message
/// half as much time as its hash. What nobody takes for a while is given back.
final class BufferShelf: Sendable {
    private struct State {
        var buffers: [[UInt8]] = []
        var bytes = 0
        var isUsed = false
    }

    /// Bytes that lie here at most: four buffers, of which no more is in memory than messages have filled.
    private let bytesMax: Int
    private let state = Mutex(State())

    init(bytesMax: Int = 36 << 20) { self.bytesMax = bytesMax }

    /// An empty array with room for so many bytes; nil if none is there.
    func take(_ count: Int) -> [UInt8]? {
        state.withLock { state in
            guard let place = state.buffers.lastIndex(where: { $0.capacity >= count }) else { return nil }
            let buffer = state.buffers.remove(at: place)
            state.bytes -= buffer.capacity
            state.isUsed = true
            return buffer
        }
    }

    /// Takes an empty array, unless there is enough already.
    func put(_ buffer: [UInt8]) {
        let size = buffer.capacity
        state.withLock { state in
            guard state.bytes + size <= bytesMax else { return }
            state.bytes += size
            state.buffers.append(buffer)
        }
    }

    /// To be called every second or so: a buffer goes if none was taken since.
    func age() {
        let gone: [UInt8]? = state.withLock { state in
            defer { state.isUsed = false }
            guard !state.isUsed, let last = state.buffers.popLast() else { return nil }
            state.bytes -= last.capacity
            return last
        }
        // Freed here, behind the lock.
        _ = gone
    }
}
