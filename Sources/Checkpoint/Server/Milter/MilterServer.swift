import NIOCore
import NIOPosix
import Synchronization
import Wire

/// Listens for mail servers and holds their connections.
final class MilterServer: Sendable {
    /// What all connections share.
    final class Shared: Sendable {
        let gates: CurrentGate
        let limits: ServerLimits
        let milterLimits: MilterLimits
        let metrics: Metrics
        let log: ServerLog
        let budget: MemoryBudget
        let shelf = BufferShelf()
        let connections = Atomic<Int>(0)
        /// Called when a connection has ended.
        private let freed = Mutex<[@Sendable () -> Void]>([])

        init(_ gates: CurrentGate, _ limits: ServerLimits, _ milter: MilterLimits, _ metrics: Metrics, _ log: ServerLog)
        {
            self.gates = gates
            self.limits = limits
            milterLimits = milter
            self.metrics = metrics
            self.log = log
            budget = MemoryBudget(bytesMax: limits.memoryBytesMax)
        }

        func connectionEnded() {
            connections.subtract(1, ordering: .relaxed)
            for call in freed.withLock({ $0 }) { call() }
        }

        func whenFreed(_ call: @escaping @Sendable () -> Void) { freed.withLock { $0.append(call) } }
    }

    let shared: Shared
    private let group: any EventLoopGroup
    private let tables: [(loop: any EventLoop, table: NIOLoopBound<ConnectionTable>)]
    private let listeners = Mutex<[any Channel]>([])

    init(_ shared: Shared, on group: any EventLoopGroup) async throws {
        self.shared = shared
        self.group = group
        var tables: [(loop: any EventLoop, table: NIOLoopBound<ConnectionTable>)] = []
        for loop in group.makeIterator() {
            let interval = shared.limits.sweepInterval
            let table = try await loop.submit {
                let table = ConnectionTable(loop)
                table.start(on: loop, every: interval) { shared.shelf.age() }
                return NIOLoopBound(table, eventLoop: loop)
            }.get()
            tables.append((loop, table))
        }
        self.tables = tables
    }

    /// Begins to listen. Returns where: with port 0 the system chooses one.
    @discardableResult
    func listen(at address: ListenAddress, socket: SocketAccess = SocketAccess()) async throws -> ListenAddress {
        if let path = address.path { try SocketFile.removeStale(path) }
        let shared = shared
        let tables = tables
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: shared.limits.backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(ConnectionGate(shared, channel))
                }
            }
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let loop = channel.eventLoop
                    guard let table = tables.first(where: { $0.loop === loop })?.table.value else { return }
                    // Here rather than as options of the bootstrap, which make a chain of futures of each.
                    let options = channel.syncOptions
                    try options?.setOption(.maxMessagesPerRead, value: 4)
                    try options?.setOption(.recvAllocator, value: Self.receiving)
                    try channel.pipeline.syncOperations.addHandler(MilterHandler(shared, table))
                }
            }
        let channel = try await bootstrap.bind(to: address.socketAddress()).get()
        if let path = address.path { try SocketFile.give(path, to: socket) }
        listeners.withLock { $0.append(channel) }
        return address.bound(to: channel.localAddress)
    }

    /// At first as much as a small message has, for which one read is then enough.
    private static let receiving = AdaptiveRecvByteBufferAllocator(minimum: 1024, initial: 16_384, maximum: 65_536)

    /// Whether it listens.
    var isListening: Bool { listeners.withLock { !$0.isEmpty && $0.allSatisfy(\.isActive) } }

    /// Takes no further connections, lets the messages at hand finish, and returns when all connections have ended or
    /// `seconds` are over; then they are cut.
    func stop(within seconds: Int) async {
        for channel in listeners.withLock({ $0 }) { try? await channel.close().get() }
        for (loop, table) in tables { loop.execute { table.value.stop() } }
        let deadline = ContinuousClock.now + .seconds(seconds)
        while shared.connections.load(ordering: .relaxed) > 0, ContinuousClock.now < deadline {
            try? await Task.sleep(for: .milliseconds(20))
        }
        for (loop, table) in tables { try? await loop.submit { table.value.cut() }.get() }
    }
}
