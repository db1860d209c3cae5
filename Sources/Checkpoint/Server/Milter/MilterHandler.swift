import NIOCore
import Wire

/// One connection of a mail server: bytes into the machine of the protocol, its events to `MilterConversation`, replies
/// back.
///
/// Everything happens on the event loop of the connection; what awaits is in one task a message. A connection that
/// misbehaves is closed, alone.
final class MilterHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// Why nothing is read at the moment.
    private struct Pause: OptionSet {
        let rawValue: Int
        /// The messages of all connections take up too much memory.
        static let memory = Pause(rawValue: 1)
        /// The peer does not take our replies.
        static let replies = Pause(rawValue: 2)
    }

    let server: MilterServer.Shared
    let token: MemoryBudget.Token
    var conversation: MilterConversation
    var session: MilterSession
    /// From `handlerAdded` to `handlerRemoved`.
    private(set) var context: ChannelHandlerContext?
    let table: ConnectionTable
    private var pauses: Pause = []
    private var isDraining = false
    private var isClosing = false
    /// The server is to stop: the connection ends with the message at hand.
    private(set) var isLast = false
    private var lastRead = NIODeadline.now()
    private var lastProgress = NIODeadline.now()

    init(_ server: MilterServer.Shared, _ table: ConnectionTable) {
        self.server = server
        self.table = table
        token = server.budget.token()
        session = MilterSession(limits: server.milterLimits)
        conversation = MilterConversation(server.gates.current)
    }

    func handlerAdded(context: ChannelHandlerContext) { self.context = context }

    func handlerRemoved(context: ChannelHandlerContext) { self.context = nil }

    func channelActive(context: ChannelHandlerContext) {
        server.metrics.connections.opened()
        table.add(self)
    }

    func channelInactive(context: ChannelHandlerContext) {
        if conversation.isBusy { server.metrics.messages.count(.abandoned) }
        table.remove(self)
        conversation.end()
        releaseMemory()
        server.metrics.connections.closed()
        server.connectionEnded()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isClosing else { return }
        lastRead = .now()
        do throws(MilterFault) {
            try session.append(unwrapInboundIn(data))
            try drain()
        } catch {
            fail(error)
        }
    }

    func channelWritabilityChanged(context: ChannelHandlerContext) {
        if context.channel.isWritable { resume(.replies) } else { pause(.replies) }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // The peer is gone: nothing to tell anybody, its messages are with it.
        close()
    }

    /// Takes all events that are there, and writes what is to be answered.
    private func drain() throws(MilterFault) {
        guard !isDraining else { return }
        isDraining = true
        defer { isDraining = false }
        while !isClosing, let event = try session.next() { take(event) }
        flush()
    }

    func flush() {
        guard let context, let output = session.takeOutput() else { return }
        context.writeAndFlush(wrapOutboundOut(output), promise: nil)
    }

    /// The answer to the message at hand; also called while its last event is being taken.
    func deliver(_ modifications: [MilterModification], _ decision: MilterDecision) {
        guard context != nil, !isClosing else { return }
        session.answer(modifications, decision)
        flush()
        if isLast { return close() }
        do throws(MilterFault) { try drain() } catch { fail(error) }
    }

    private func fail(_ fault: MilterFault) {
        server.log.fault(fault, peer: peer)
        server.metrics.connections.failed()
        close()
    }

    var peer: String { context?.channel.remoteAddress?.description ?? "unix" }

    func close() {
        guard !isClosing else { return }
        isClosing = true
        flush()
        context?.close(promise: nil)
    }
}

extension MilterHandler {
    // MARK: Memory and backpressure

    /// Counts bytes of a message; stops reading when there are too many over all connections.
    func takeMemory(_ bytes: Int) {
        guard let loop = context?.eventLoop else { return }
        conversation.bytesHeld += bytes
        let bound = NIOLoopBound(self, eventLoop: loop)
        let hasRoom = server.budget.take(bytes, for: token) {
            loop.execute { bound.value.resume(.memory) }
        }
        if !hasRoom { pause(.memory) }
    }

    func releaseMemory() {
        let bytes = conversation.bytesHeld
        conversation.bytesHeld = 0
        if bytes > 0 { server.budget.give(bytes, of: token) }
        resume(.memory)
    }

    private func pause(_ reason: Pause) {
        if pauses.isEmpty { try? context?.channel.syncOptions?.setOption(.autoRead, value: false) }
        pauses.insert(reason)
    }

    private func resume(_ reason: Pause) {
        guard pauses.contains(reason) else { return }
        pauses.remove(reason)
        guard pauses.isEmpty, !isClosing, let context else { return }
        lastRead = .now()
        try? context.channel.syncOptions?.setOption(.autoRead, value: true)
    }

    // MARK: Time

    /// Looks at the deadlines of the connection.
    func sweep(_ now: NIODeadline) {
        if let waiting = conversation.waitingSince { return sweepAnswer(now, since: waiting) }
        guard pauses.isEmpty else { return }
        let silence = session.isWithinPacket ? server.limits.packetSeconds : server.limits.idleSeconds
        guard now - lastRead > .seconds(silence) else { return }
        server.log.idle(peer: peer, seconds: silence, withinPacket: session.isWithinPacket)
        server.metrics.connections.failed()
        close()
    }

    private func sweepAnswer(_ now: NIODeadline, since start: NIODeadline) {
        let waited = now - start
        if waited > .seconds(server.limits.answerSeconds) { return giveUpAnswer() }
        if waited > .seconds(server.limits.questionSeconds) { conversation.giveUpQuestions() }
        guard now - max(lastProgress, start) >= .seconds(server.limits.progressSeconds) else { return }
        lastProgress = now
        session.keepAlive()
        flush()
    }

    /// The server stops: a message at hand is finished first.
    func stop() {
        isLast = true
        if !conversation.isBusy { close() }
    }
}
