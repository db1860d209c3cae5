import NIOCore
import NIOPosix
import NIOSSL
import Wire

/// Drives an `SMTPClient` on its event loop: bytes, TLS, the content in pieces, and deadlines.
final class SMTPConnectionHandler: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// What a handler needs beside the client's settings.
    struct Plan: Sendable {
        var limits: CopyLimits
        var replyTime: TimeAmount
        var pool: NIOThreadPool
        var tls: NIOSSLContext?
        var tlsName: String?
    }

    /// What became of a message; and why the connection ended, if the cause was not in what the server said.
    struct Delivery: Sendable {
        var outcome: SMTPTransaction.Outcome
        var trouble: CopyTrouble?
    }

    typealias Completion = (Result<Delivery, CopyTrouble>) -> Void

    private var client: SMTPClient
    private let plan: Plan
    private var context: ChannelHandlerContext?
    private var opened: ((CopyTrouble?) -> Void)?
    private var completion: Completion?
    private var source: MessageSource?
    private var encoder = SMTPContentEncoder()
    private var deadline: Scheduled<Void>?
    private var wholeDeadline: Scheduled<Void>?
    private var isActing = false
    /// What the operating system or TLS said, when that is why the connection ended.
    private var trouble: CopyTrouble?

    init(_ settings: SMTPClientSettings, _ plan: Plan, opened: @escaping (CopyTrouble?) -> Void) {
        client = SMTPClient(settings)
        self.plan = plan
        self.opened = opened
    }

    private var isReady: Bool { client.stage == .ready && completion == nil }

    func handlerAdded(context: ChannelHandlerContext) {
        self.context = context
        if context.channel.isActive { expectReply() }
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        client.connectionClosed()
        act()
        self.context = nil
    }

    func channelActive(context: ChannelHandlerContext) {
        expectReply()
        context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        expectReply()
        client.receive(Array(unwrapInboundIn(data).readableBytesView))
        act()
    }

    func channelInactive(context: ChannelHandlerContext) {
        client.connectionClosed()
        act()
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        let isTLS = error is NIOSSLError || error is BoringSSLError || error is NIOSSLExtraError
        if trouble == nil {
            trouble = CopyTrouble(isTLS ? .tls : .unreachable, stage: client.stage, SystemReason.text(of: error))
        }
        client.connectionClosed()
        act()
        context.close(promise: nil)
    }

    func begin(_ transaction: SMTPTransaction, _ source: MessageSource, _ completion: @escaping Completion) {
        guard isReady, context != nil else {
            return completion(.failure(trouble ?? CopyTrouble(.closed, stage: client.stage)))
        }
        self.completion = completion
        self.source = source
        encoder = SMTPContentEncoder()
        expectReply()
        wholeDeadline = schedule(.milliseconds(plan.limits.transactionTime))
        _ = client.begin(transaction)
        act()
    }

    func quit() {
        guard context != nil else { return }
        expectReply()
        client.quit()
        act()
    }

    /// Does what the client asks for; more can come up while that is done.
    private func act() {
        guard !isActing else { return }
        isActing = true
        defer { isActing = false }
        while let action = client.next() { perform(action) }
    }

    private func perform(_ action: SMTPClientAction) {
        switch action {
        case .send(let bytes):
            guard let context else { return }
            context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: bytes)), promise: nil)
        case .startTLS: startTLS()
        case .ready:
            opened?(nil)
            opened = nil
        case .sendContent: sendContent(from: 0)
        case .finished(let outcome): finish(outcome)
        case .close(let failure): close(failure)
        }
    }

    private func startTLS() {
        do {
            guard let context, let tls = plan.tls else { throw ChannelError.inappropriateOperationForState }
            let handler = try NIOSSLClientHandler(context: tls, serverHostname: plan.tlsName)
            try context.pipeline.syncOperations.addHandler(handler, position: .first)
            client.tlsStarted()
        } catch {
            trouble = CopyTrouble(.tls, SystemReason.text(of: error))
            client.connectionClosed()
        }
    }

    private func finish(_ outcome: SMTPTransaction.Outcome) {
        wholeDeadline?.cancel()
        source = nil
        let done = completion
        completion = nil
        done?(.success(Delivery(outcome: outcome, trouble: trouble)))
        if client.stage == .ready { deadline?.cancel() }
    }

    private func close(_ failure: SMTPFailure?) {
        deadline?.cancel()
        wholeDeadline?.cancel()
        let trouble = trouble ?? failure.map { CopyTrouble($0) }
        self.trouble = trouble
        opened?(trouble ?? CopyTrouble(.closed, stage: .closed))
        opened = nil
        completion?(.failure(trouble ?? CopyTrouble(.closed, stage: .closed)))
        completion = nil
        source = nil
        context?.close(promise: nil)
    }

    // MARK: Content

    private func sendContent(from offset: Int) {
        guard let context, let source else { return }
        let count = min(plan.limits.chunkBytes, source.count - offset)
        guard count > 0 else { return endContent() }
        expectReply()
        let bytes = plan.pool.runIfActive(eventLoop: context.eventLoop) { try source.read(offset, count) }
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        bytes.whenComplete { result in
            switch result {
            case .success(let bytes): bound.value.write(bytes, from: offset)
            case .failure(let error): bound.value.abandon(CopyTrouble(.spool, SystemReason.text(of: error)))
            }
        }
    }

    private func write(_ bytes: [UInt8], from offset: Int) {
        guard let context, client.stage == .content, !bytes.isEmpty else {
            if client.stage == .content { abandon(CopyTrouble(.spool)) }
            return
        }
        let encoded: [UInt8]
        do { encoded = try encoder.encode(bytes[...]) } catch {
            return abandon(CopyTrouble(.spool, SystemReason.text(of: error)))
        }
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        let isLast = offset + bytes.count >= source?.count ?? 0
        let buffer = context.channel.allocator.buffer(bytes: encoded)
        if isLast {
            context.write(wrapOutboundOut(buffer), promise: nil)
            return endContent()
        }
        // The next piece is read when this one has gone: a slow server holds one piece in memory.
        context.writeAndFlush(wrapOutboundOut(buffer)).whenComplete { result in
            guard case .success = result else { return }
            bound.value.sendContent(from: offset + bytes.count)
        }
    }

    private func endContent() {
        guard let context, client.stage == .content else { return }
        let end: [UInt8]
        do { end = try encoder.finish() } catch { return abandon(CopyTrouble(.spool, SystemReason.text(of: error))) }
        client.contentSent()
        schedule(finalReply: true)
        context.writeAndFlush(wrapOutboundOut(context.channel.allocator.buffer(bytes: end)), promise: nil)
        act()
    }

    /// Never ends the message: the server must not take a part of it for the whole.
    private func abandon(_ trouble: CopyTrouble) {
        self.trouble = trouble
        client.abandon(.closed(client.stage))
        act()
    }

    // MARK: Deadlines

    private func expectReply() { schedule(finalReply: client.stage == .final) }

    private func schedule(finalReply: Bool) {
        deadline?.cancel()
        let time = plan.replyTime
        deadline = schedule(finalReply ? .nanoseconds(2 * time.nanoseconds) : time)
    }

    private func schedule(_ time: TimeAmount) -> Scheduled<Void>? {
        guard let context else { return nil }
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        return context.eventLoop.scheduleTask(in: time) { bound.value.tooLate() }
    }

    private func tooLate() { abandon(CopyTrouble(.timeout, stage: client.stage)) }

    /// An idle connection is kept for a while, then ended.
    func rest() {
        deadline?.cancel()
        guard let context, isReady else { return }
        let bound = NIOLoopBound(self, eventLoop: context.eventLoop)
        deadline = context.eventLoop.scheduleTask(in: .milliseconds(plan.limits.idleTime)) {
            if bound.value.isReady { bound.value.quit() }
        }
    }

    /// Ends the rest, so that it does not run out before the next message begins; false when there is no connection.
    func wake() -> Bool {
        guard isReady, context != nil else { return false }
        deadline?.cancel()
        return true
    }
}
