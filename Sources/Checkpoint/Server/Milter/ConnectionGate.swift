import NIOCore
import Synchronization

/// Stops taking connections while there are too many: the next ones wait in the system's queue, none is turned away.
final class ConnectionGate: ChannelInboundHandler, ChannelOutboundHandler {
    typealias InboundIn = any Channel
    typealias OutboundIn = Never

    private let shared: MilterServer.Shared
    private var isHeld = false

    init(_ shared: MilterServer.Shared, _ channel: any Channel) {
        self.shared = shared
        let loop = channel.eventLoop
        let bound = NIOLoopBound(self, eventLoop: loop)
        shared.whenFreed { [weak channel] in
            guard let channel else { return }
            loop.execute { bound.value.open(channel) }
        }
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        shared.connections.add(1, ordering: .relaxed)
        context.fireChannelRead(data)
    }

    func read(context: ChannelHandlerContext) {
        isHeld = shared.connections.load(ordering: .relaxed) >= shared.limits.connectionsMax
        if !isHeld { context.read() }
    }

    private func open(_ channel: any Channel) {
        guard isHeld else { return }
        channel.read()
    }
}
