import Dispatch
import Glibc
import Synchronization

/// Writes lines to a file descriptor on a queue of its own: whoever logs never waits for a slow terminal or pipe.
///
/// When more lines wait than the limit, further ones are dropped and counted; the number is written when there is room.
final class LogWriter: Sendable {
    private struct State {
        var waiting: [UInt8] = []
        var dropped = 0
        var droppedTotal = 0
        var isScheduled = false
    }

    private let descriptor: Int32
    private let waitingBytesMax: Int
    private let queue = DispatchQueue(label: "log")
    private let state = Mutex(State())

    init(descriptor: Int32 = 2, waitingBytesMax: Int = 4 << 20) {
        self.descriptor = descriptor
        self.waitingBytesMax = waitingBytesMax
    }

    /// - Parameter line: without its line break.
    func write(_ line: String) {
        let mustSchedule = state.withLock { state in
            guard state.waiting.count < waitingBytesMax else {
                state.dropped += 1
                state.droppedTotal += 1
                return false
            }
            state.waiting.append(contentsOf: line.utf8)
            state.waiting.append(0x0A)
            defer { state.isScheduled = true }
            return !state.isScheduled
        }
        if mustSchedule { queue.async { self.flush() } }
    }

    /// Lines that were dropped since the start.
    var droppedTotal: Int { state.withLock(\.droppedTotal) }

    /// Waits until everything is written.
    func finish() { queue.sync { flush() } }

    private func flush() {
        while true {
            let (bytes, dropped) = state.withLock { state in
                defer { (state.waiting, state.dropped) = ([], 0) }
                state.isScheduled = !state.waiting.isEmpty
                return (state.waiting, state.dropped)
            }
            guard !bytes.isEmpty else { return }
            put(bytes)
            if dropped > 0 { put(Array("level=warning message=\"log lines dropped\" count=\(dropped)\n".utf8)) }
        }
    }

    private func put(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                // Nobody reads what we have to say; mail goes on.
                return
            }
            rest = rest.dropFirst(count)
        }
    }
}
