import Dispatch
import Synchronization

/// What waits to be written into the outbox, between the tasks that hand it in and the thread that writes it.
final class OutboxQueue: Sendable {
    private let limits: LedgerLimits
    private let state = Mutex(State())
    private let wake = DispatchSemaphore(value: 0)

    init(limits: LedgerLimits) { self.limits = limits }

    var figures: LedgerFigures {
        state.withLock { state in
            var figures = state.figures
            figures.waitingBytes = state.bytes
            return figures
        }
    }

    /// Returns when the frame is written. When the disk fails or stands still it returns at once: a message waits for
    /// its record no longer than `limits` say, and never for ever.
    func append(_ frame: [UInt8]) async {
        await withCheckedContinuation { (waiter: CheckedContinuation<Void, Never>) in
            let now = ContinuousClock.now
            let (wakes, waits) = state.withLock { $0.add(frame, waiter, limits: limits, now: now) }
            if wakes { wake.signal() }
            if !waits { waiter.resume() }
        }
    }

    /// Lets go who has waited too long for a write that stands still. To be called every second or so.
    func releaseOverdue() {
        let now = ContinuousClock.now
        let waiters = state.withLock { $0.isOverdue(limits, now) ? $0.takeWaiters() : [] }
        for waiter in waiters { waiter.resume() }
    }

    /// No more is taken; the thread ends when all is written, or cannot be.
    func close() {
        state.withLock { $0.isClosed = true }
        wake.signal()
    }

    /// The body of the thread: writes until `close`.
    ///
    /// - Parameters:
    ///   - write: appends whole frames.
    ///   - report: hears of each trouble, each time, and of its end.
    func run(
        write: ([UInt8]) throws(LedgerTrouble) -> Void,
        report: @Sendable (LedgerTrouble) -> Void
    ) {
        var isTroubled = false
        while true {
            let (frames, isClosed) = take()
            if frames.isEmpty {
                if isClosed { return }
                wake.wait()
                continue
            }
            do throws(LedgerTrouble) {
                try write(frames.dropFirst().reduce(into: frames[0]) { $0 += $1 })
                written(frames.count)
                if isTroubled { report(.recovered(.outbox)) }
                isTroubled = false
            } catch {
                report(error)
                isTroubled = true
                failed(error, frames)
                if isClosed { return }
                _ = wake.wait(timeout: .now() + .seconds(1))
            }
        }
    }

    private func take() -> (frames: [[UInt8]], isClosed: Bool) {
        state.withLock { state in
            state.began = state.items.isEmpty ? nil : .now
            return (state.items.map(\.frame), state.isClosed)
        }
    }

    private func written(_ count: Int) {
        let waiters = state.withLock { state in
            state.began = nil
            state.isFailing = false
            state.figures.written += count
            return state.remove(count)
        }
        for waiter in waiters { waiter.resume() }
    }

    /// A full outbox loses what does not fit; what cannot be written waits for another try.
    private func failed(_ trouble: LedgerTrouble, _ frames: [[UInt8]]) {
        let waiters = state.withLock { state in
            state.began = nil
            state.isFailing = true
            if case .outboxFull = trouble {
                state.figures.lost += frames.count
                return state.remove(frames.count) + state.takeWaiters()
            }
            return state.takeWaiters()
        }
        for waiter in waiters { waiter.resume() }
    }
}
