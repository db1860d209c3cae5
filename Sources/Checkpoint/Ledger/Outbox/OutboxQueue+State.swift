extension OutboxQueue {
    /// Who waits, and how the disk does. Behind one lock.
    struct State {
        struct Item {
            let frame: [UInt8]
            var waiter: CheckedContinuation<Void, Never>?
        }

        var items: [Item] = []
        var bytes = 0
        /// When the write that is under way began.
        var began: ContinuousClock.Instant?
        var isFailing = false
        var isClosed = false
        var figures = LedgerFigures()
    }
}

extension OutboxQueue.State {
    mutating func add(
        _ frame: [UInt8],
        _ waiter: CheckedContinuation<Void, Never>,
        limits: LedgerLimits,
        now: ContinuousClock.Instant
    ) -> (wakes: Bool, waits: Bool) {
        figures.appended += 1
        guard !isClosed, bytes + frame.count <= limits.waitingBytesMax else {
            figures.lost += 1
            return (false, false)
        }
        let waits = !isFailing && !isOverdue(limits, now)
        items.append(Item(frame: frame, waiter: waits ? waiter : nil))
        bytes += frame.count
        return (items.count == 1, waits)
    }

    func isOverdue(_ limits: LedgerLimits, _ now: ContinuousClock.Instant) -> Bool {
        began.map { now - $0 > .milliseconds(limits.patienceMilliseconds) } ?? false
    }

    mutating func remove(_ count: Int) -> [CheckedContinuation<Void, Never>] {
        let gone = items.prefix(count)
        items.removeFirst(gone.count)
        bytes -= gone.reduce(0) { $0 + $1.frame.count }
        return gone.compactMap(\.waiter)
    }

    mutating func takeWaiters() -> [CheckedContinuation<Void, Never>] {
        let waiters = items.compactMap(\.waiter)
        for place in items.indices { items[place].waiter = nil }
        return waiters
    }
}
