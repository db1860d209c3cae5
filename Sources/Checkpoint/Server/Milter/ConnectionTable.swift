import NIOCore

/// The connections of one event loop: their deadlines are looked at together, and they are stopped together.
final class ConnectionTable {
    let executor: LoopExecutor
    private var handlers: [ObjectIdentifier: MilterHandler] = [:]
    private var sweeping: RepeatedTask?
    private var isStopping = false

    init(_ loop: any EventLoop) { executor = LoopExecutor(loop) }

    /// Begins to look at the deadlines, and to do something more each time.
    func start(on loop: any EventLoop, every interval: TimeAmount, also more: @escaping @Sendable () -> Void) {
        let bound = NIOLoopBound(self, eventLoop: loop)
        sweeping = loop.scheduleRepeatedTask(initialDelay: interval, delay: interval) { _ in
            let now = NIODeadline.now()
            for handler in Array(bound.value.handlers.values) { handler.sweep(now) }
            more()
        }
    }

    func add(_ handler: MilterHandler) {
        handlers[ObjectIdentifier(handler)] = handler
        if isStopping { handler.stop() }
    }

    func remove(_ handler: MilterHandler) { handlers[ObjectIdentifier(handler)] = nil }

    /// Connections without a message end now, the others with theirs.
    func stop() {
        isStopping = true
        for handler in Array(handlers.values) { handler.stop() }
    }

    /// All connections end now.
    func cut() {
        sweeping?.cancel()
        for handler in Array(handlers.values) { handler.close() }
    }
}
